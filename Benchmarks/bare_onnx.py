"""Embeds a sentence by ONNX Runtime in a process of its own.

    bare_onnx.py MODEL.onnx TOKENIZER.json SENTENCE
"""
import sys

import numpy
import onnxruntime
from tokenizers import Tokenizer


def main(model, tokenizer, sentence):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    ids = numpy.array([Tokenizer.from_file(tokenizer).encode(sentence).ids], numpy.int64)
    session.run(None, {"ids": ids, "mask": numpy.ones_like(ids)})


if __name__ == "__main__":
    main(*sys.argv[1:])
