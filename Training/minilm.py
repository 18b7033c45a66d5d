"""The transformer all-MiniLM-L6-v2 in PyTorch, with a low-rank change of its weights to train.

A BERT encoder (Devlin et al. 2019) of 6 layers, hidden size 384 and 12 heads. Its weights stay as they were
published; training moves only the low-rank factors beside each linear map (LoRA; Hu et al. 2021), which are added
to the weight before the product, so that a trained change costs nothing when it runs.

Letters: N texts, T tokens of the longest, H = 384.
"""
import hashlib
import os

import torch
from safetensors import safe_open
from tokenizers import Tokenizer

NAME = "sentence-transformers/all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
HIDDEN, HEADS = 384, 12


def read_weights(folder):
    """The published weights by name, float32; exits where the file is another one."""
    path = os.path.join(folder, "model.safetensors")
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{path}: SHA-256 is {digest}, not that of {NAME}")
    with safe_open(path, "pt") as file:
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    return {name: tensor.float() for name, tensor in tensors.items() if tensor.is_floating_point()}


def read_tokenizer(folder):
    """The tokenizer, cutting and padding nothing."""
    tokenizer = Tokenizer.from_file(os.path.join(folder, "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class LowRankChange(torch.nn.Module):
    """B A × scale for each linear map of the layers from `first` on.

    A is random and B zero, so that it begins as no change.
    """

    def __init__(self, weights, rank, first=0, scale=2.0):
        super().__init__()
        self.first, self.scale = first, scale
        self.a, self.b = torch.nn.ParameterDict(), torch.nn.ParameterDict()
        for name, weight in weights.items():
            if name.startswith("encoder.layer.") and name.endswith(".weight") and "LayerNorm" not in name:
                if int(name.split(".")[2]) < first:
                    continue
                rows, columns = weight.shape
                key = name.removesuffix(".weight").replace(".", "_")
                self.a[key] = torch.nn.Parameter(torch.randn(rank, columns) / columns**0.5)
                self.b[key] = torch.nn.Parameter(torch.zeros(rows, rank))

    def apply(self, x, name):
        """What the change adds to what a linear map makes of `x`; two narrow products, so that no gradient of the wide
        weight is worked out."""
        key = name.replace(".", "_")
        return self.scale * (x @ self.a[key].T @ self.b[key].T)


class MiniLM:
    """The forward pass, to the states of the last layer."""

    def __init__(self, weights, change=None):
        self.weights, self.change = weights, change
        self.layers = 1 + max(int(name.split(".")[2]) for name in weights if name.startswith("encoder.layer."))

    def _linear(self, x, name):
        y = torch.nn.functional.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])
        if self.change is not None and int(name.split(".")[2]) >= self.change.first:
            y = y + self.change.apply(x, name)
        return y

    def _normalise(self, x, name):
        weight, bias = self.weights[name + ".weight"], self.weights[name + ".bias"]
        return torch.nn.functional.layer_norm(x, weight.shape, weight, bias, 1e-12)

    def embed(self, ids):
        """What the first layer sees (N, T, H) of tokens `ids` (N, T)."""
        x = (
            self.weights["embeddings.word_embeddings.weight"][ids]
            + self.weights["embeddings.position_embeddings.weight"][: ids.shape[1]]
            + self.weights["embeddings.token_type_embeddings.weight"][0]
        )
        return self._normalise(x, "embeddings.LayerNorm")

    def run(self, x, mask, layers):
        """The states (N, T, H) that some layers, a range, make of states `x`; `mask` (N, T) is false on padding."""
        n, t, _ = x.shape
        seen = None if mask.all() else mask[:, None, None, :]
        for layer in layers:
            name = f"encoder.layer.{layer}."
            q, k, v = (
                self._linear(x, f"{name}attention.self.{part}").view(n, t, HEADS, -1).transpose(1, 2)
                for part in ("query", "key", "value")
            )
            # Written out: quicker to train on a CPU than the fused function.
            logits = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
            if seen is not None:
                logits = logits.masked_fill(~seen, -1e4)
            attended = (torch.softmax(logits, -1) @ v).transpose(1, 2).reshape(n, t, -1)
            x = self._normalise(
                x + self._linear(attended, name + "attention.output.dense"), name + "attention.output.LayerNorm"
            )
            inner = torch.nn.functional.gelu(self._linear(x, name + "intermediate.dense"))
            x = self._normalise(x + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")
        return x
