public import ArgumentParser
public import Summarization

extension SummaryFormat: ExpressibleByArgument {}
