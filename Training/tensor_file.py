"""Write tensors as safetensors, the same numbers always as the same bytes.

The `safetensors` package orders metadata anew in each run. Here tensors stand in the order in which they are
given and the header is padded to eight bytes, so that float32 tensors are aligned in the file.
"""
import hashlib
import json
import os

KINDS = {"float32": "F32", "int8": "I8", "uint8": "U8", "uint32": "U32"}


def write_tensors(path, tensors, metadata):
    """Write NumPy arrays by name and text by name; print the path and the file's SHA-256."""
    header, data = {"__metadata__": metadata}, b""
    for name, tensor in tensors.items():
        end = len(data) + tensor.nbytes
        header[name] = {"dtype": KINDS[tensor.dtype.name], "shape": tensor.shape, "data_offsets": [len(data), end]}
        data += tensor.tobytes()
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    file = len(text).to_bytes(8, "little") + text + data
    with open(path + ".partial", "wb") as output:
        output.write(file)
    os.replace(path + ".partial", path)
    print(path, hashlib.sha256(file).hexdigest())
