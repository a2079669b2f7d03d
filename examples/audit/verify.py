#!/usr/bin/env python3
"""Verifies an exported audit of Hengjian, with nothing but Python's standard library.

    python3 verify.py EXPORT.ndjson [--checkpoints KEPT.jsonl]

EXPORT is what `hengjian audit export --to EXPORT` wrote, KEPT holds checkpoints that were kept elsewhere, one JSON object a line. The form of both
is described in docs/audit.md. Prints one line for each office and one for each fault; exits with 0 when all is as it was written, 1 when it is not,
2 when the file is not an export.
"""

import argparse
import hashlib
import json
import sys

FORMAT = "hengjian-audit/1"
GENESIS = "0" * 64
FIELDS = ("id", "at", "actor", "role", "action", "type", "subject", "detail", "request")


def compact(values):
    """A JSON array as the server writes it: no blanks, letters as they are."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def digest(text):
    return hashlib.sha256((text + "\n").encode("utf-8")).hexdigest()


def entry_line(entry):
    return compact([entry[field] for field in FIELDS])


def span(start, end):
    """How the suspected entries are printed: `5`, `1–9`, or `10–` for all from there on."""
    if end is None:
        return f"{start}–"
    return str(start) if start == end else f"{start}–{end}"


class Office:
    """The chain of one office, followed seal by seal."""

    def __init__(self, name, kept):
        self.name = name
        self.kept = {}
        for checkpoint in kept:
            self.expect(checkpoint)
        self.faults = []
        self.seen = set()
        self.number = 0
        self.previous = GENESIS
        self.before = []
        self.last = 0
        self.vouched = 0
        self.stated = None
        self.seal = None
        self.entries = []

    def expect(self, checkpoint):
        if checkpoint["office"] == self.name:
            self.kept.setdefault(checkpoint["number"], set()).add(checkpoint["hash"])

    def tell(self, seal, what, start, end):
        self.faults.append((seal, what, start, end))

    def take(self, line):
        if line["kind"] == "entry":
            self.entries.append(line)
            return
        self.settle()
        if line["kind"] == "checkpoint":
            self.expect(line)
        elif line["kind"] == "seal":
            self.seal = line
        elif line["kind"] == "end":
            self.stated = line["seals"]

    def settle(self):
        """Checks the seal that was read last, with the entries that followed it."""
        if self.seal is None:
            return
        seal, entries, ids = self.seal, self.entries, self.seal["entries"]
        self.seal, self.entries = None, []
        if seal["number"] != self.number + 1:
            self.tell(self.number + 1, "missing seal", self.last + 1, ids[0] - 1)
        elif seal["previous"] != self.previous:
            self.tell(self.number, "rewritten seal", self.before[0] if self.before else ids[0], (self.before or ids)[-1])
        twice = next((one for one in ids if one in self.seen), None)
        if twice is not None:
            self.tell(seal["number"], "sealed twice", twice, twice)
        elif seal["links"] is None:
            self.check_unlinked(seal, entries, ids)
        else:
            self.check_linked(seal, entries, ids)
        self.seen.update(ids)
        self.last = max(self.last, ids[-1])
        self.number, self.previous, self.before = seal["number"], seal["hash"], ids
        hashes = self.kept.get(seal["number"], set())
        if hashes - {seal["hash"]}:
            self.tell(seal["number"], "differs from a checkpoint", self.vouched + 1, self.last)
        elif hashes:
            self.vouched = self.last

    def head(self, seal, ids):
        return compact([self.name, seal["number"], seal["at"], seal["previous"], len(ids)])

    def check_linked(self, seal, entries, ids):
        link = digest(self.head(seal, ids))
        for place, wanted in enumerate(ids):
            entry = entries[place] if place < len(entries) else None
            if entry is None or entry["id"] != wanted:
                moved = any(one["id"] == wanted for one in entries)
                self.tell(seal["number"], "moved" if moved else "deleted", wanted, wanted)
                return
            link = digest(link + entry_line(entry))
            if place >= len(seal["links"]) or link != seal["links"][place]:
                self.tell(seal["number"], "changed", wanted, wanted)
                return
        if link != seal["hash"]:
            self.tell(seal["number"], "changed", ids[0], ids[-1])

    def check_unlinked(self, seal, entries, ids):
        """Seals from before entries had hashes of their own: one hash over all lines."""
        there = {one["id"] for one in entries}
        missing = next((one for one in ids if one not in there), None)
        if missing is not None:
            self.tell(seal["number"], "deleted", missing, missing)
            return
        lines = [self.head(seal, ids)] + [entry_line(entry) for entry in entries]
        if digest("\n".join(lines)) != seal["hash"]:
            self.tell(seal["number"], "changed", ids[0], ids[-1])

    def end(self):
        self.settle()
        furthest = max([0, *self.kept])
        if self.stated is None or max(furthest, self.stated) > self.number:
            self.tell(self.number + 1, "cut off", self.last + 1, None)
        sign = "✕" if self.faults else "✓"
        print(f"{sign} {self.name}: {len(self.seen)} entries, {self.number} seals")
        if self.faults:
            seal, _, start, end = self.faults[0]
            print(f"  first bad entry: {span(start, end)} (seal {seal})")
        for seal, what, start, end in self.faults:
            print(f"  {what}: entry {span(start, end)} (seal {seal})")
        return not self.faults


def json_lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        for number, text in enumerate(file, 1):
            if text.strip():
                try:
                    yield number, json.loads(text)
                except ValueError:
                    print(f"{path}: line {number} is not JSON", file=sys.stderr)
                    sys.exit(2)


def main():
    parser = argparse.ArgumentParser(description="Verifies an exported audit of Hengjian.")
    parser.add_argument("export")
    parser.add_argument("--checkpoints")
    asked = parser.parse_args()
    kept = [] if asked.checkpoints is None else [line for _, line in json_lines(asked.checkpoints)]
    office, whole = None, True
    for number, line in json_lines(asked.export):
        if line.get("kind") == "office":
            if line.get("format") != FORMAT:
                print(f"{asked.export}: line {number} has another format", file=sys.stderr)
                return 2
            whole = (office is None or office.end()) and whole
            office = Office(line["office"], kept)
        elif office is None or line.get("kind") not in ("seal", "entry", "checkpoint", "end"):
            print(f"{asked.export}: line {number} is not of an audit", file=sys.stderr)
            return 2
        else:
            office.take(line)
    if office is None:
        print(f"{asked.export}: no audit", file=sys.stderr)
        return 2
    return 0 if office.end() and whole else 1


if __name__ == "__main__":
    sys.exit(main())
