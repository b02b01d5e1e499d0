"""The whole table of grounding and verification in one command, with a row for every kind.

    python -m benchmarks.checking --data ../shared/data [--others-python PYTHON]

PYTHON is one that has langextract and instructor installed; without it they are measured where this Python
has them, and skipped plainly where it has not.
"""

import argparse
import sys
from collections.abc import Sequence

from benchmarks import grounding, verification


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", required=True, help="folder of the evaluation data")
    parser.add_argument("--others-python", default=sys.executable)
    options = parser.parse_args(arguments)
    data = ["--data", options.data]
    print("VERIFICATION\n")
    failed = verification.main(data)
    print("\nGROUNDING\n")
    return grounding.main([*data, "--others-python", options.others_python]) or failed


if __name__ == "__main__":
    sys.exit(main())
