"""Prints the most FLOP a second that one core reaches in a product of large matrices.

    matrix_peak.py float32 | bfloat16 | avx2

The best of OpenBLAS (in NumPy) and PyTorch, of repeated products; for avx2 OpenBLAS alone, which can be held to it by
OPENBLAS_CORETYPE=Haswell. One thread, by the variables that Scripts/benchmark sets.
"""
import sys
import time

import numpy

# Large enough that the product is all that counts, small enough for the cache.
SIZE = 1024
REPEATS = 8


def best(product):
    """FLOP a second of a product's quickest run."""
    times = []
    for _ in range(REPEATS):
        begin = time.process_time()
        product()
        times.append(time.process_time() - begin)
    return 2 * SIZE**3 / min(times)


def main(kind):
    matrix = numpy.random.default_rng(1).random((SIZE, SIZE), numpy.float32)
    output = numpy.empty_like(matrix)
    products = [] if kind == "bfloat16" else [lambda: numpy.matmul(matrix, matrix, out=output)]
    if kind != "avx2":
        import torch

        torch.set_num_threads(1)
        tensor = torch.from_numpy(matrix).to(getattr(torch, kind))
        products.append(lambda: torch.mm(tensor, tensor))
    print(max(map(best, products)))


if __name__ == "__main__":
    main(sys.argv[1])
