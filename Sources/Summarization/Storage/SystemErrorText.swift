private import Glibc

/// What the system says when a call fails, in plain words.
enum SystemErrorText {
    /// The words for an error number, without a capital or a full stop: `no such file`.
    static func words(for number: Int32) -> String {
        switch number {
        case EBADF: "it is closed"
        case ENOENT: "no such file"
        case EACCES, EPERM: "permission denied"
        case EISDIR: "is a directory"
        case ENOTDIR: "a part of its path is not a directory"
        case ENOSPC: "no space left on the disk"
        case EDQUOT: "the disk quota is used up"
        case EROFS: "the file system is read-only"
        case ENAMETOOLONG: "its name is too long"
        case EMFILE, ENFILE: "too many files are open"
        case ELOOP: "its symbolic links go in a circle"
        default: systemWords(for: number)
        }
    }

    private static func systemWords(for number: Int32) -> String {
        guard let text = unsafe strerror(number) else { return "error \(number)" }
        return unsafe String(cString: text).lowercased()
    }
}
