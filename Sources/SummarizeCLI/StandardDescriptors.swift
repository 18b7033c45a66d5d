private import Glibc

/// Standard input, output and error, which a program may be started without.
enum StandardDescriptors {
    /// Opens those that are closed, so that no file of results gets their number and with it the
    /// messages.
    ///
    /// Input is opened for writing and output for reading: who uses them is told that they are
    /// closed, instead of reading nothing or believing that something was printed.
    static func openClosed() {
        let modes = [
            (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ]
        for (descriptor, mode) in modes where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number is taken, and those below are open by now.
            guard unsafe open("/dev/null", mode) == descriptor else {
                exit(ExitStatus.failure.rawValue)
            }
        }
    }
}
