"""all-MiniLM-L6-v2 in PyTorch, tokens in and rows out, and the same as a file for ONNX Runtime.

    embedding_model.py OUT.onnx      writes the file
"""
import sys

import published_model
import torch
from transformers import BertModel
from transformers.utils import logging

# The published pooling layer is not used, which need not be said each time.
logging.set_verbosity_error()
logging.disable_progress_bar()


class EmbeddingModel(torch.nn.Module):
    """Ids and mask (N, T) to rows of unit length (N, D)."""

    def __init__(self, attention="sdpa"):
        super().__init__()
        self.bert = BertModel.from_pretrained(
            published_model.folder(), attn_implementation=attention, add_pooling_layer=False
        )
        self.eval()

    def forward(self, ids, mask):
        states = self.bert(ids, attention_mask=mask).last_hidden_state
        seen = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * seen).sum(1) / seen.sum(1)
        return torch.nn.functional.normalize(mean, dim=1)


def export(path):
    """Writes the file for ONNX Runtime."""
    example = torch.ones(2, 8, dtype=torch.long)
    sizes = {0: "texts", 1: "tokens"}
    torch.onnx.export(
        # Attention written out, which ONNX Runtime knows to fuse.
        EmbeddingModel("eager"), (example, example), path, input_names=["ids", "mask"], output_names=["rows"],
        dynamic_axes={"ids": sizes, "mask": sizes, "rows": {0: "texts"}}, opset_version=17, dynamo=False,
    )


if __name__ == "__main__":
    export(sys.argv[1])
