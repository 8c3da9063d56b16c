"""The API does what its own document says, whatever is asked: no 5xx, and each answer fits its schema."""

import subprocess
import sys
from pathlib import Path


def test_schemathesis_finds_no_failure(address, tmp_path):
    """Ask for what the document allows and for what it does not, in a fixed order."""
    program = Path(sys.executable).with_name("schemathesis")
    command = [
        str(program), "run", f"{address}/api/openapi.json", "--seed", "1", "--max-examples", "60", "--workers", "2",
        "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
        "--phases", "examples,coverage,fuzzing", "--generation-deterministic",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path, timeout=540)
    assert run.returncode == 0, run.stdout[-6000:] + run.stderr[-2000:]
