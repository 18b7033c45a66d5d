"""The virtual environment in which a script has its peers and references."""
import os
import subprocess
import sys


def enter(folder, *installs):
    """Go on in the virtual environment, made where there is none.

    `installs` are lists of arguments for `pip install`, run before each time. The script is begun anew by the
    environment's Python; nothing happens in there.
    """
    python = os.path.join(folder, "bin", "python")
    if os.path.abspath(sys.prefix) == os.path.abspath(folder):
        return
    if not os.path.exists(python):
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    for arguments in installs:
        subprocess.run([python, "-m", "pip", "install", "--quiet", *arguments], check=True)
    os.execv(python, [python, os.path.abspath(sys.argv[0]), *sys.argv[1:]])
