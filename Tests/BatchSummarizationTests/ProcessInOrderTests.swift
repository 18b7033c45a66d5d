import Glibc
import Synchronization
import Testing

@testable import BatchSummarization

struct `A batch` {
    private struct Numbers: InputSource {
        var remaining: Range<Int>

        mutating func next(waiting: Bool) -> Supply<Int> {
            remaining.popFirst().map { .input($0) } ?? .end
        }
    }

    @Test(arguments: [1, 2, 3, 16])
    func `hands on results in input order`(width: Int) async throws {
        let received = Mutex<[Int]>([])
        try await processInOrder(
            Numbers(remaining: 0..<500),
            width: width,
            transform: { number in
                // The later inputs of each group of five finish first.
                usleep(UInt32(4 - number % 5) * 50)
                return number
            },
            receive: { number in received.withLock { $0.append(number) } }
        )
        #expect(received.withLock { $0 } == Array(0..<500))
    }

    @Test(arguments: [1, 2, 5])
    func `runs no more tasks than its width`(width: Int) async throws {
        let running = Atomic(0)
        let most = Atomic(0)
        try await processInOrder(
            Numbers(remaining: 0..<100),
            width: width,
            transform: { _ in
                most.max(running.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
                usleep(100)
                running.subtract(1, ordering: .relaxed)
            },
            receive: {}
        )
        #expect(most.load(ordering: .relaxed) <= width)
    }

    @Test func `ends with the error of its receiver`() async throws {
        struct Enough: Error {}
        let count = Atomic(0)
        await #expect(throws: Enough.self) {
            try await processInOrder(
                Numbers(remaining: 0..<1_000_000),
                width: 2,
                transform: { $0 },
                receive: { number in
                    count.add(1, ordering: .relaxed)
                    if number == 10 { throw Enough() }
                }
            )
        }
        #expect(count.load(ordering: .relaxed) == 11)
    }

    @Test func `starts nothing more once it is cancelled`() async throws {
        let started = Atomic(0)
        let batch = Task {
            try await processInOrder(
                Numbers(remaining: 0..<1_000_000),
                width: 2,
                transform: { _ in
                    started.add(1, ordering: .relaxed)
                    usleep(1000)
                },
                receive: {}
            )
        }
        while started.load(ordering: .relaxed) == 0 { await Task.yield() }
        batch.cancel()
        try? await batch.value
        #expect(started.load(ordering: .relaxed) < 1_000_000)
    }
}
