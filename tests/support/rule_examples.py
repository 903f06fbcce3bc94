"""The wrong example of each kind of finding, as `tiendo rules --format json` tells it, put into its workspace."""
import json
import pathlib
import re
import subprocess

WORKSPACES = [pathlib.Path(__file__).parent.parent / "rules" / name for name in ("base", "year")]
OF_A_SEAL = "S63"  # only `verify` finds these, of a seal that no workspace has


def examples(tiendo):
    """(code, workspace, file, bytes): with these bytes in that file of a copy of the workspace the finding comes."""
    told = subprocess.run([str(tiendo), "rules", "--format", "json"], check=True, capture_output=True).stdout
    for rule in json.loads(told)["rules"]:
        example = rule["example"]
        if example and example["wrong"] and not rule["code"].startswith(OF_A_SEAL):
            yield rule["code"], *_made_wrong(example)


def _made_wrong(example):
    # Y001 is about bytes that are no UTF-8, which JSON cannot hold: they are told as \xNN.
    wrong = re.sub(rb"\\x([0-9A-F]{2})", lambda byte: bytes.fromhex(byte[1].decode()), example["wrong"].encode())
    right = (example["right"] or "").encode()
    for workspace in WORKSPACES:
        file = workspace / example["file"]
        if right and file.exists() and file.read_bytes().count(right) == 1:
            return workspace, example["file"], file.read_bytes().replace(right, wrong)
    return WORKSPACES[0], example["file"], wrong
