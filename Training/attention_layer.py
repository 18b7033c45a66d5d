"""The sentence attention of the program in PyTorch, to train it, and its parameter file.

Letters as in AttentionParameters.swift: S sentences, D embedding dimension, F features, E dimensions of an embedding
that the layer looks at, H heads, K width of a head. With f a sentence's features and p its projected embedding:

    h = relu(W_f f + W_e p + b)                  each head has its own K of the H·K numbers
    x = h + relu(sum over o in -w...w of W_o h_(i+o) + c)      a sentence knows its neighbours
    q = W_d mean(x) + W_t P title + W_u P query + g            what a head asks for
    alpha = softmax(q . W_k x / sqrt(K))
    share = softmax(W_s mean(e) + m)             which head counts how much in a document about this
          = softmax(W_m mean(f) + n)             where something is asked: in an answer to it
    weight = sum over heads of share * alpha
"""
import numpy as np
import torch
from torch.nn import functional

from tensor_file import write_tensors

# Features that every head sees in training: a sentence's form, and what the document is like.
SEEN_BY_ALL = (
    "log_length brevity excess ends_sentence document_length document_cohesion document_digits document_stops "
    "document_blocks"
).split()
# The name of what a sentence's embedding says, beside the names of features.
EMBEDDING = "embedding"
# Brings the components of a mean of unit rows to the size of features.
SUBJECT_SCALE = 30
# The part of the mixture below which a head has no share (AttentionParameters.swift).
FAINTEST_SHARE = 0.01
# Heads that have nothing to say where something is asked.
UNASKED = ("abstract",)


class SentenceAttention(torch.nn.Module):
    """Log weights of sentences, and each head's."""

    def __init__(self, heads, features, dimension=256, projected=24, width=24, window=2):
        """`heads`: {name: names of the F features, or EMBEDDING, that are the head's own part of a sentence}. In
        training a head goes without the others' parts now and then, so that it has a view of its own.
        """
        super().__init__()
        self.views, self.heads, self.features = heads, list(heads), list(features)
        self.width, self.window = width, window
        h, k, f, e = len(self.heads), width, len(self.features), projected
        self.register_buffer("mean", torch.zeros(f))
        self.register_buffer("deviation", torch.ones(f))
        self.projection = torch.nn.Linear(dimension, e, bias=False)
        # Components of a unit row are small; the factor brings them to the size of the features.
        with torch.no_grad():
            self.projection.weight.mul_(3)
        self.state = torch.nn.Linear(f + e, h * k)
        self.neighbours = torch.nn.Conv1d(h * k, h * k, 2 * window + 1, padding=window, groups=h)
        scale = k**-0.5
        self.query_document = torch.nn.Parameter(torch.randn(h, k, k) * scale)
        self.query_title = torch.nn.Parameter(torch.randn(h, k, e) * e**-0.5)
        self.query_query = torch.nn.Parameter(torch.zeros(h, k, e))
        self.query_bias = torch.nn.Parameter(torch.randn(h, k))
        self.key = torch.nn.Parameter(torch.randn(h, k, k) * scale)
        self.mixture = torch.nn.Linear(dimension, h)
        self.mixture_asked = torch.nn.Linear(f, h)
        for mixture in (self.mixture, self.mixture_asked):
            torch.nn.init.zeros_(mixture.weight)
            torch.nn.init.zeros_(mixture.bias)
        # What a document is about decides over the share of a head that is added to others, and of no other.
        self.mixture.weight.requires_grad_(False)
        # Without a query the heads that look for its answer have no say, with one those for documents of one kind.
        self.register_buffer("silent", torch.tensor([name.startswith("query") for name in self.heads]))
        self.register_buffer("silent_asked", torch.tensor([name in UNASKED for name in self.heads]))
        own = torch.zeros(h, f + e, dtype=torch.bool)
        for head, view in enumerate(heads.values()):
            for name in (*SEEN_BY_ALL, *view):
                own[head, slice(f, None) if name == EMBEDDING else self.features.index(name)] = True
        self.register_buffer("own", own)

    def forward(self, batch, dropout=0.0, blindness=0.0):
        """(log weights (B, S), log weights by head (B, H, S), shares of the heads (B, H)) of a batch of documents.

        `dropout` is of inputs and states, `blindness` of what is not in a head's own view.
        """
        mask = batch.mask
        b, s = mask.shape
        h, k = len(self.heads), self.width
        real = mask.float()[..., None]
        features = (batch.features - self.mean) / self.deviation * real
        seen = torch.cat([features, self.projection(batch.embeddings)], 2)
        seen = functional.dropout(seen, dropout, self.training)
        if blindness and self.training:
            kept = (torch.rand(b, h, seen.shape[2]) > blindness) | self.own
            kept = kept / (1 - blindness * (~self.own).float())
            weight = self.state.weight.view(h, k, -1)
            state = torch.einsum("bsn,bhn,hkn->bshk", seen, kept, weight).reshape(b, s, h * k) + self.state.bias
        else:
            state = self.state(seen)
        state = functional.relu(state) * real
        near = functional.dropout(state, dropout, self.training).transpose(1, 2)
        state = ((state + functional.relu(self.neighbours(near)).transpose(1, 2)) * real).view(b, s, h, k)
        document = state.sum(1) / real.sum(1)[..., None]
        query = torch.einsum("bhk,hqk->bhq", document, self.query_document) + self.query_bias
        query = query + torch.einsum("be,hqe->bhq", self.projection(batch.title), self.query_title)
        query = query + torch.einsum("be,hqe->bhq", self.projection(batch.query), self.query_query)
        folded = torch.einsum("bhq,hqk->bhk", query, self.key) * k**-0.5
        logits = torch.einsum("bshk,bhk->bhs", functional.dropout(state, dropout, self.training), folded)
        heads = torch.log_softmax(logits.masked_fill(~mask[:, None], -1e9), 2)
        shares = torch.log_softmax(self.share_logits(batch), 1)
        if not self.training:
            # A head of less than a hundredth has no share.
            shares = torch.log_softmax(shares.masked_fill(shares < np.log(FAINTEST_SHARE), -1e9), 1)
        return torch.logsumexp(heads + shares[:, :, None], 1), heads, shares.exp()

    def share_logits(self, batch):
        """(B, H): how much the heads count in each document, before the softmax."""
        real = batch.mask.float()[..., None]
        mean = lambda rows: (rows * real).sum(1) / real.sum(1)
        if not batch.asked:
            return self.mixture(SUBJECT_SCALE * mean(batch.embeddings)).masked_fill(self.silent, -1e9)
        features = (mean(batch.features) - self.mean) / self.deviation
        return self.mixture_asked(features).masked_fill(self.silent_asked, -1e9)

    def following(self, name, projected=16):
        """A layer of one more head, which sees all and learns its share by what a document is about.

        It looks at `projected` directions of an embedding of its own; how features are standardised stays.
        """
        dimension = self.projection.weight.shape[1]
        view = {name: (*self.features, EMBEDDING)}
        added = SentenceAttention(view, self.features, dimension, projected, self.width, self.window)
        added.mean.copy_(self.mean)
        added.deviation.copy_(self.deviation)
        added.mixture.weight.requires_grad_(True)
        return added

    def joined(self, other):
        """A layer of the heads of both, made by `following`; each looks at its own directions of an embedding alone."""
        (e, dimension), others = self.projection.weight.shape, other.projection.weight.shape[0]
        views = {**self.views, **other.views}
        layer = SentenceAttention(views, self.features, dimension, e + others, self.width, self.window)
        state, added = dict(self.state_dict()), other.state_dict()
        for name, tensor in state.items():
            more = added[name]
            if name in ("state.weight", "query_title", "query_query", "own"):
                tensor = functional.pad(tensor, (0, others))
                more = torch.cat([more[..., :-others], more.new_zeros(*more.shape[:-1], e), more[..., -others:]], -1)
            # The heads are the first axis of all that is not of the features.
            if name not in ("mean", "deviation"):
                state[name] = torch.cat([tensor, more])
        layer.load_state_dict(state)
        return layer.eval()

    def write(self, path, values, repetition, encoder):
        """The parameter file; `values` (V, D) is the map from an embedding to what a sentence says."""
        h, k, f = len(self.heads), self.width, len(self.features)
        array = lambda tensor: np.ascontiguousarray(tensor.detach().numpy().astype(np.float32))
        # The features are standardised by the map itself.
        of_features = self.state.weight[:, :f] / self.deviation
        bias = self.state.bias - of_features @ self.mean
        # So are the means of a document.
        subject, asked = SUBJECT_SCALE * self.mixture.weight, self.mixture_asked.weight / self.deviation
        asked_bias = self.mixture_asked.bias - asked @ self.mean
        # A share of exactly nought.
        silence = lambda silent, maps, biases: (maps.masked_fill(silent[:, None], 0), biases.masked_fill(silent, -1e4))
        subject, subject_bias = silence(self.silent, subject, self.mixture.bias)
        asked, asked_bias = silence(self.silent_asked, asked, asked_bias)
        tensors = {
            "projection": array(self.projection.weight),
            "state.features": array(of_features.reshape(h, k, f)),
            "state.embedding": array(self.state.weight[:, f:].reshape(h, k, -1)),
            "state.bias": array(bias.reshape(h, k)),
            # (H, K, offset, K): what a neighbour at an offset adds.
            "neighbours": array(self.neighbours.weight.permute(0, 2, 1).reshape(h, k, -1, k)),
            "neighbours.bias": array(self.neighbours.bias.reshape(h, k)),
            "query.document": array(self.query_document),
            "query.title": array(self.query_title),
            "query.query": array(self.query_query),
            "query.bias": array(self.query_bias),
            "key": array(self.key),
            "value": np.ascontiguousarray(values.astype(np.float32)),
            "mixture.subject": array(subject),
            "mixture.subject.bias": array(subject_bias),
            "mixture.query": array(asked),
            "mixture.query.bias": array(asked_bias),
            "repetition": np.array([repetition], np.float32),
        }
        write_tensors(path, tensors, {
            "format": "3", "encoder": encoder, "heads": ",".join(self.heads), "features": ",".join(self.features),
        })
