#!/usr/bin/env python3
"""Verifies an archive volume of Hengjian offline: python3 verify.py VOLUME.zip [ROOT]

Needs this file, the volume and Python 3.8. ROOT is the hash of the manifest as the office keeps it; without it the volume is proved
whole in itself, not that it is the one the office gave. Exit codes: 0 whole, 1 not whole, 2 cannot be read.
"""
import hashlib, json, re, sys, zipfile

sha256 = lambda data: hashlib.sha256(data).hexdigest()


def check_files(volume, manifest):
    """Every file is listed once and is what its hash says; nothing is missing, nothing is there that is not listed."""
    names, paths = volume.namelist(), [entry["path"] for entry in manifest["files"]] + ["manifest.json"]
    for name in sorted({one for one in names + paths if names.count(one) > 1 or paths.count(one) > 1}):
        yield f"{name}: is there or listed more than once"
    for name in sorted(set(names) - set(paths)):
        yield f"{name}: is not listed"
    for entry in manifest["files"]:
        data = volume.read(entry["path"]) if entry["path"] in names else None
        if data is None:
            yield f"{entry['path']}: is missing"
        elif len(data) != entry["size"] or sha256(data) != entry["sha256"]:
            yield f"{entry['path']}: is not what its hash says"


def check_chain(lines, told):
    """Each action carries the hash of the line before it, counts on, and begins where the one before it ended."""
    previous, state = "0" * 64, None
    for number, line in enumerate(lines, 1):
        entry = json.loads(line)
        action = entry["action"]
        if entry["previous"] != previous:
            yield f"action {number}: does not follow the line before it"
        if action["sequence"] != number or action["before"] != state:
            yield f"action {number}: is number {action['sequence']}, from {action['before']} where {state} was reached"
        previous, state = sha256(line), action["after"]
    if len(lines) != told["count"] or previous != told["head"]:
        yield "actions: the chain does not end as the manifest says"


def check_answer(actions, matter):
    """The matter ended, with an answer that was given after it was last taken up again."""
    answer = matter["answer"]
    if not actions or not matter["closed"] or not actions[-1]["ends"] or actions[-1]["after"] != matter["state"]:
        yield "matter: has not ended where the manifest says"
    if answer is None or not 1 <= answer["sequence"] <= len(actions):
        yield "matter: ended without an answer"
    elif actions[answer["sequence"] - 1]["answers"] != answer["kind"]:
        yield f"matter: action {answer['sequence']} is no answer of that kind"
    elif any(before["ends"] for before in actions[answer["sequence"] - 1 : -1]):
        yield "matter: was taken up again and not answered since"


def check_documents(manifest, actions):
    """Every document is a file of the volume, its steps are actions of the chain, and no number is there twice."""
    paths = {entry["path"] for entry in manifest["files"]}
    numbers = [one["number"] for one in manifest["documents"] if one["number"] is not None]
    for document in manifest["documents"]:
        steps = [document[step]["sequence"] for step in ("drafted", "signed", "served") if document[step] is not None]
        if document["path"] not in paths or not all(1 <= step <= len(actions) for step in steps):
            yield f"{document['path']}: the document has no file, or a step that is not in the chain"
        if numbers.count(document["number"]) > 1:
            yield f"{document['number']}: is borne by more than one document"


def check(volume, manifest):
    if manifest["format"] != "hengjian-archive-1":
        return [f"format {manifest['format']}: is not known"]
    path = manifest["actions"]["path"]
    lines = volume.read(path).split(b"\n")[:-1] if path in volume.namelist() else []
    actions = [json.loads(line)["action"] for line in lines]
    faults = [*check_files(volume, manifest), *check_chain(lines, manifest["actions"])]
    return [*faults, *check_answer(actions, manifest["matter"]), *check_documents(manifest, actions)]


def main(arguments):
    if len(arguments) not in (1, 2) or not all(re.fullmatch("[0-9a-f]{64}", root) for root in arguments[1:]):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with zipfile.ZipFile(arguments[0]) as volume:
            data = volume.read("manifest.json")
            manifest = json.loads(data)
            faults = check(volume, manifest)
    except (OSError, LookupError, TypeError, ValueError, zipfile.BadZipFile, zipfile.zlib.error) as error:
        print(f"✕ cannot be read: {type(error).__name__} {error}", file=sys.stderr)
        return 2
    if arguments[1:] not in ([], [sha256(data)]):
        faults.append("manifest: is not the one that the office gave")
    whole = f"✓ {manifest['matter']['number']}: {len(manifest['files'])} files, {manifest['actions']['count']} actions"
    print("\n".join([f"✕ {fault}" for fault in faults] or [whole]))
    for one in manifest["leftOut"]:
        print(f"  left out: action {one['sequence']}, {one['field']} (sealed)")
    print(f"  root {sha256(data)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
