private import Glibc

/// A file mapped into memory, read-only, until the last reference goes.
///
/// Pages are read from the disk when they are touched. A file that another program truncates while
/// it is mapped cannot be read safely, as with any map; parameter files are replaced by renaming.
///
/// A class, because slices of the map are shared and the last of them unmaps it.
@safe
package final class MemoryMap: Sendable {
    /// The first byte, nil for an empty file.
    ///
    /// Safe to share: the memory is never written and stays mapped until `deinit`.
    nonisolated(unsafe) let start: UnsafeRawPointer?
    /// Bytes of the file.
    package let count: Int

    /// Maps the regular file at `path`; an empty one gives an empty map.
    ///
    /// - Throws: ``SummarizerError/Code/unreadable``, naming the path.
    package init(path: String) throws(SummarizerError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno, path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .unreadable(errno, path: path)
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let isDirectory = status.st_mode & S_IFMT == S_IFDIR
            throw SummarizerError(
                .unreadable,
                isDirectory
                    ? "is a directory; name a file in it" : "is not a regular file; copy it to one",
                path: path
            )
        }
        let size = Int(status.st_size)
        guard size > 0 else {
            unsafe start = nil
            count = 0
            return
        }
        let address = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard let address = unsafe address, unsafe address != MAP_FAILED else {
            throw .unreadable(errno, path: path)
        }
        unsafe start = UnsafeRawPointer(address)
        count = size
    }

    deinit {
        if let start = unsafe start {
            unsafe munmap(UnsafeMutableRawPointer(mutating: start), count)
        }
    }
}
