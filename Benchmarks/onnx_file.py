"""The transformer as a file for ONNX Runtime."""
import os
import sys

from summarize_program import run


def exported(folder):
    """The file in a folder, made where there is none, in a process of its own: PyTorch is large."""
    path = os.path.join(folder, "minilm.onnx")
    if not os.path.exists(path):
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "embedding_model.py")
        run([sys.executable, script, path + ".part"])
        os.replace(path + ".part", path)
    return path
