"""The head `reading` in PyTorch: a transformer that reads sentences in context, and its parameter file.

Letters: S sentences, F features, H = 384 numbers of a token's state, W numbers of a sentence's. A page is read in
windows: [CLS] title [SEP] whole sentences [SEP]. With m the mean of the states that the changed transformer gives a
sentence's tokens, and f the sentence's features:

    x = W_s norm(m) + W_f f + b
    y = x + attention(norm(x)) among the page's sentences, then y = y + W_2 gelu(W_1 norm(y))
    logit = w . y + v . f + c

The transformer's maps are changed by a product of two narrow matrices (LoRA; Hu et al. 2021): W + b a.
"""
import hashlib

import numpy as np
import torch

import minilm
from tensor_file import write_tensors

# Tokens of a window, without the title's and the two marks; windows of a page are of equal length.
WINDOW, TITLE = 240, 24
# The low-rank change: its rank, and the first layer that it moves. What the layers below make of a page is worked
# out once, so they cost nothing in training.
RANK, FIRST_LAYER = 16, 4
# The head's share of the light beside the heads of attention_layer.py: of 0.3 to 0.8 the best on held-out pages.
SHARE = 0.4


class Reading(torch.nn.Module):
    """Logits for the sentences of a page."""

    WIDTH = 192

    def __init__(self, base_weights, feature_count):
        super().__init__()
        self.change = minilm.LowRankChange(base_weights, RANK, FIRST_LAYER)
        self.transformer = minilm.MiniLM(base_weights, self.change)
        self.register_buffer("mean", torch.zeros(feature_count))
        self.register_buffer("deviation", torch.ones(feature_count))
        self.norm = torch.nn.LayerNorm(minilm.HIDDEN)
        self.state = torch.nn.Linear(minilm.HIDDEN + feature_count, self.WIDTH)
        self.among = torch.nn.TransformerEncoderLayer(
            self.WIDTH, 4, 2 * self.WIDTH, dropout=0.1, activation="gelu", batch_first=True, norm_first=True
        )
        self.logit = torch.nn.Linear(self.WIDTH, 1)
        self.direct = torch.nn.Linear(feature_count, 1)
        self.dropout = torch.nn.Dropout(0.1)

    def read(self, page):
        """Keeps what the layers below the change, always the same, make of a page's windows."""
        with torch.inference_mode():
            for window in page.windows:
                if window.states is not None:
                    continue
                ids = torch.from_numpy(window.ids)[None]
                states = self.transformer.run(
                    self.transformer.embed(ids), torch.ones_like(ids, dtype=torch.bool), range(FIRST_LAYER)
                )
                window.states = states[0].clone()

    def sentence_states(self, pages):
        """The mean state (H,) of each sentence's tokens, sentence after sentence, page after page."""
        windows = [window for page in pages for window in page.windows]
        states = torch.nn.utils.rnn.pad_sequence([window.states for window in windows], batch_first=True)
        mask = torch.zeros(states.shape[:2], dtype=torch.bool)
        owner = torch.full(states.shape[:2], -1, dtype=torch.long)
        first = 0
        for i, window in enumerate(windows):
            mask[i, : len(window.ids)] = True
            owned = torch.from_numpy(window.owner)
            owner[i, : len(window.ids)] = torch.where(owned >= 0, owned + first, owned)
            first += window.sentences
        states = self.transformer.run(states, mask, range(FIRST_LAYER, self.transformer.layers)).float()
        chosen = owner.view(-1) >= 0
        index = owner.view(-1)[chosen]
        sums = torch.zeros((first, minilm.HIDDEN)).index_add(0, index, states.view(-1, minilm.HIDDEN)[chosen])
        return sums / torch.bincount(index, minlength=first).clamp(min=1)[:, None]

    def forward(self, pages):
        """A logit (S,) a sentence for each page."""
        counts = [len(page.features) for page in pages]
        states = self.dropout(self.norm(self.sentence_states(pages)))
        features = (torch.cat([page.features for page in pages]) - self.mean) / self.deviation
        x = self.state(torch.cat([states, self.dropout(features)], 1))
        padded = torch.nn.utils.rnn.pad_sequence(x.split(counts), batch_first=True)
        padding = torch.arange(padded.shape[1])[None] >= torch.tensor(counts)[:, None]
        among = self.among(padded, src_key_padding_mask=padding)[~padding]
        logits = (self.logit(among) + self.direct(features))[:, 0]
        return logits.split(counts)

    def write(self, path, features):
        """The file of what was learned; `features` are the names of the F features."""
        array = lambda tensor: np.ascontiguousarray(tensor.detach().float().numpy())
        tensors = {}
        for key, a in self.change.a.items():
            # Weight + b a is the changed weight of this map of the transformer.
            tensors[f"change.{key}.a"] = array(a)
            tensors[f"change.{key}.b"] = array(self.change.scale * self.change.b[key])
        tensors |= {"norm.weight": array(self.norm.weight), "norm.bias": array(self.norm.bias)}
        # The features are standardised by the maps themselves.
        for name, map in (("state", self.state), ("direct", self.direct)):
            weight = map.weight[:, -len(features):] / self.deviation
            tensors[f"{name}.features"] = array(weight)
            tensors[f"{name}.bias"] = array(map.bias - weight @ self.mean)
        tensors["state.sentence"] = array(self.state.weight[:, : -len(features)])
        for part, weight, bias in zip(
            ("query", "key", "value"), self.among.self_attn.in_proj_weight.chunk(3), self.among.self_attn.in_proj_bias.chunk(3)
        ):
            tensors |= {f"among.{part}.weight": array(weight), f"among.{part}.bias": array(bias)}
        for name, module in (
            ("output", self.among.self_attn.out_proj), ("attention.norm", self.among.norm1), ("norm", self.among.norm2),
            ("inner", self.among.linear1), ("outer", self.among.linear2),
        ):
            tensors |= {f"among.{name}.weight": array(module.weight), f"among.{name}.bias": array(module.bias)}
        tensors |= {"logit.weight": array(self.logit.weight), "logit.bias": array(self.logit.bias)}
        tensors["share"] = np.array([SHARE], np.float32)
        changes = hashlib.sha256()
        for name in sorted(tensors):
            if name.startswith("change."):
                changes.update(name.encode() + tensors[name].tobytes())
        write_tensors(path, tensors, {
            "format": "2", "change.sha256": changes.hexdigest(), "base": minilm.NAME, "base.sha256": minilm.SHA256, "first_layer": str(FIRST_LAYER),
            "window": str(WINDOW), "title": str(TITLE), "heads": str(self.among.self_attn.num_heads),
            "features": ",".join(features),
        })


class Window:
    """Token ids of a window and, for each token, which of the window's sentences it belongs to (-1: none)."""

    def __init__(self, title, sentences, start, end):
        ids, owner = [start, *title, end], [-1] * (len(title) + 2)
        for number, tokens in enumerate(sentences):
            ids += tokens
            owner += [number] * len(tokens)
        self.ids, self.owner, self.sentences = np.array([*ids, end]), np.array([*owner, -1]), len(sentences)
        # What the layers below the change make of the tokens, once they were read.
        self.states = None


class Page:
    """A document cut into windows, and the share (S,) that each sentence should have, where that is known."""

    def __init__(self, document, target, tokenizer):
        start, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
        encode = lambda texts: [e.ids for e in tokenizer.encode_batch(texts, add_special_tokens=False)]
        self.document = document
        self.target = None if target is None else torch.from_numpy(target)
        title = encode([document.row.get("title") or ""])[0][:TITLE]
        # A sentence without tokens keeps its place with the mark of the end.
        tokens = [ids[:WINDOW] or [end] for ids in encode(document.sentences)]
        total = sum(map(len, tokens))
        aim = total / -(-total // WINDOW)
        self.windows, part, length, done = [], [], 0, 0
        for ids in tokens:
            if part and (length + len(ids) > WINDOW or done >= aim * (len(self.windows) + 1)):
                self.windows.append(Window(title, part, start, end))
                part, length = [], 0
            part.append(ids)
            length += len(ids)
            done += len(ids)
        self.windows.append(Window(title, part, start, end))
        self.features = torch.from_numpy(document.features)
        self.tokens = total
