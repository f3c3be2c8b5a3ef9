"""Asks the program under test a question and reads its JSON."""

import json
import subprocess
from decimal import Decimal

TIMEOUT_SECONDS = 120


def ask(command: str, arguments: list, text: str) -> dict:
    """Run the program on a document; raises RuntimeError when it gives no JSON."""
    try:
        done = subprocess.run(
            [command, *arguments, "--format", "json"],
            input=text.encode(),
            capture_output=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise RuntimeError(f"no answer in {TIMEOUT_SECONDS} seconds") from error
    if done.returncode:
        words = (done.stderr or done.stdout).decode(errors="replace").strip()
        raise RuntimeError(f"exit code {done.returncode}: {words[:1000]}")
    try:
        return json.loads(done.stdout, parse_float=Decimal)
    except ValueError as error:
        raise RuntimeError(f"the output is not JSON: {error}") from error
