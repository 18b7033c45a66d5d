import Foundation

/// A terminal of given width that a program can be started on.
final class PseudoTerminal {
    // TIOCSPTLCK and TIOCGPTN, macros that Swift cannot read; see ioctl_tty(2).
    private static let unlock: UInt = 0x4004_5431
    private static let getNumber: UInt = 0x8004_5430

    /// Where the program's end is.
    let device: FileHandle
    private let screen: FileHandle

    /// - Parameter width: Columns.
    /// - Throws: When the system has no terminal to give.
    init(width: UInt16) throws {
        let descriptor = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard descriptor >= 0, unsafe ioctl(descriptor, Self.unlock, &lock) == 0,
            unsafe ioctl(descriptor, Self.getNumber, &number) == 0
        else { throw POSIXError(.ENODEV) }
        let other = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard other >= 0 else { throw POSIXError(.ENODEV) }
        var size = winsize(ws_row: 25, ws_col: width, ws_xpixel: 0, ws_ypixel: 0)
        _ = unsafe ioctl(other, UInt(TIOCSWINSZ), &size)
        screen = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        device = FileHandle(fileDescriptor: other, closeOnDealloc: true)
    }

    /// What was written, once the program has ended.
    func read() throws -> String {
        // Reading fails, instead of waiting, once nobody holds the other end.
        try device.close()
        var text: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe Foundation.read(screen.fileDescriptor, &chunk, chunk.count)
            guard count > 0 else { break }
            text += chunk[..<count]
        }
        return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
