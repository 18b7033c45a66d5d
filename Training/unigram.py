"""The tokenizer of the multilingual table as the reference library has it."""
import sentencepiece
from safetensors.numpy import load_file
from sentencepiece import sentencepiece_model_pb2

import double_array


def make_tokenizer(pieces, scores, normalization):
    """A SentencePieceProcessor of pieces (V bytes) with scores (V), the unknown one first, and rules of normalization."""
    model = sentencepiece_model_pb2.ModelProto()
    model.trainer_spec.model_type = model.trainer_spec.UNIGRAM
    model.trainer_spec.unk_id = 0
    model.trainer_spec.bos_id = model.trainer_spec.eos_id = model.trainer_spec.pad_id = -1
    model.normalizer_spec.precompiled_charsmap = bytes(normalization)
    model.pieces.add(piece="<unk>", score=0, type=model.SentencePiece.UNKNOWN)
    for piece, score in zip(pieces[1:], scores[1:]):
        model.pieces.add(piece=piece.decode(), score=float(score), type=model.SentencePiece.NORMAL)
    return sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())


def read_tokenizer(path):
    """That of multilingual-table.safetensors."""
    tensors = load_file(path)
    numbered = {number: piece for piece, number in double_array.entries(tensors["pieces"])}
    pieces = [b"<unk>", *(numbered[number] for number in range(1, len(tensors["scores"])))]
    return make_tokenizer(pieces, tensors["scores"], tensors["normalization"].tobytes())
