"""PyTorch and ONNX Runtime with all-MiniLM-L6-v2, each on one thread and in batches that suit them.

Their tokens are cut before the clock runs, sentences of like length share a batch, and the model is loaded: all of this
is in the time of the program, so the ratios are rather too low than too high.
"""
import numpy
import published_model

# Sentences of a batch; on one thread larger ones are no faster.
BATCH = 16


class Batches:
    """Ids and mask of sentences, those of like length together."""

    def __init__(self, lines, tokenizer):
        encodings = tokenizer.encode_batch(lines)
        lengths = numpy.array([len(encoding.ids) for encoding in encodings])
        self.tokens = int(lengths.sum())
        self.flop = sum(published_model.flop(int(length)) for length in lengths)
        self.count = len(lines)
        order = numpy.argsort(lengths, kind="stable")
        self.batches = []
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            ids = numpy.zeros((len(chosen), lengths[chosen].max()), numpy.int64)
            mask = numpy.zeros_like(ids)
            for row, index in enumerate(chosen):
                ids[row, : lengths[index]] = encodings[index].ids
                mask[row, : lengths[index]] = 1
            self.batches.append((chosen, ids, mask))

    def embed(self, model):
        """The rows (count, D) that a function of ids and mask makes."""
        rows = numpy.empty((self.count, published_model.WIDTH), numpy.float32)
        for chosen, ids, mask in self.batches:
            rows[chosen] = model(ids, mask)
        return rows


def onnx_runtime(path):
    """A function of ids and mask."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda ids, mask: session.run(None, {"ids": ids, "mask": mask})[0]


def pytorch(is_narrow=False):
    """A function of ids and mask, in float32 or bfloat16."""
    import torch
    from embedding_model import EmbeddingModel

    torch.set_num_threads(1)
    model = EmbeddingModel()

    def embed(ids, mask):
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=is_narrow):
            return model(torch.from_numpy(ids), torch.from_numpy(mask)).float().numpy()

    return embed
