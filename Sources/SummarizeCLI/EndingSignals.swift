private import Glibc
internal import Summarization

/// The signals by which a program is told to end: a closed terminal, Ctrl-C, `kill`.
enum EndingSignals {
    private static let numbers = [SIGHUP, SIGINT, SIGTERM]

    /// Carries the number of a signal from its handler to the thread that may take locks; -1 when
    /// the system has none to give.
    private static let channel: (read: Int32, write: Int32) = {
        var ends: [Int32] = [-1, -1]
        return unsafe pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
    }()

    /// From now on the program ends by them as before, but without its temporary files.
    ///
    /// Signals that are ignored, as SIGHUP under `nohup`, stay so; those that are only blocked,
    /// which is how some thread pools start programs, are not.
    static func clearTemporaryFiles() {
        guard channel.read >= 0, startThread() else { return }
        for number in numbers {
            let earlier = signal(number, SIG_IGN)
            // C functions can be compared by their addresses only.
            let address = unsafe unsafeBitCast(earlier, to: Int.self)
            let ignoring = unsafe unsafeBitCast(SIG_IGN, to: Int.self)
            guard address != ignoring else { continue }
            _ = signal(number) { number in
                var number = number
                _ = unsafe write(EndingSignals.channel.write, &number, MemoryLayout<Int32>.size)
            }
        }
    }

    private static func startThread() -> Bool {
        var thread = pthread_t()
        let failure = unsafe pthread_create(
            &thread,
            nil,
            { _ in
                EndingSignals.waitAndEnd()
                return nil
            },
            nil
        )
        return failure == 0
    }

    /// Waits for a signal and dies of it.
    private static func waitAndEnd() {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        for number in numbers { unsafe sigaddset(&signals, number) }
        unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
        var number: Int32 = 0
        while unsafe read(channel.read, &number, MemoryLayout<Int32>.size) < 0 {
            guard errno == EINTR else { return }
        }
        AtomicFile.removeTemporaryFiles {
            _ = signal(number, SIG_DFL)
            raise(number)
        }
    }
}
