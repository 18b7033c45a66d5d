internal import ArgumentParser
package import Summarization

extension EncoderName: ExpressibleByArgument {}
