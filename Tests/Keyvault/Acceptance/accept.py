#!/usr/bin/env python3
"""accept.py [--long] [--jobs N] KEYVAULT [NUMBER...]: makes the acceptance checks of the vault.

Prints a line for each: its number, PASS, FAIL or SKIP, and what there is to say. The short forms
take samples of what the long ones do whole. Ends with 1 if any failed. Only the program itself is
used, and the second reader and writer of its format.
"""

import argparse
import concurrent.futures
import importlib
import os
import pathlib
import re
import shutil
import signal
import sys
import time
import traceback

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "Reader")]
GROUPS = (
    "format", "roles", "people", "freshness", "faults", "durability", "leaks", "prompts", "programs", "use")


def checks():
    """The checks by number, each with the module that has it."""
    found = {}
    for group in GROUPS:
        module = importlib.import_module(group)
        for name in vars(module):
            if match := re.fullmatch(r"check_(\d+)", name):
                found[int(match[1])] = getattr(module, name)
    return dict(sorted(found.items()))


def make(number, binary, is_long):
    """Makes one check; returns its line and the exit codes that were met on the way."""
    import vault
    vault.Place.binary = binary
    vault.Place.seen = set()
    folder = vault.scratch()
    began = time.monotonic()
    try:
        verdict, remark = "PASS", checks()[number](vault.Place(folder / "here"), is_long) or ""
    except vault.Skipped as reason:
        verdict, remark = "SKIP", str(reason)
    except vault.Failed as reason:
        verdict, remark = "FAIL", str(reason)
    except Exception:
        verdict, remark = "FAIL", traceback.format_exc().strip().replace("\n", " | ")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return number, verdict, remark, time.monotonic() - began, vault.Place.seen


def install(binary, folder):
    """A copy of the program that an ordinary user can run, wherever it was built."""
    copy = folder / "keyvault"
    shutil.copy(binary, copy)
    copy.chmod(0o755)
    return copy


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[1])
    parser.add_argument("--long", action="store_true", help="everything whole")
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at a time")
    parser.add_argument("binary", metavar="KEYVAULT", type=pathlib.Path)
    parser.add_argument("numbers", metavar="NUMBER", type=int, nargs="*")
    options = parser.parse_args()
    # What a shell starts in the background ignores both, and so would every program that is tried.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    import vault
    found = checks()
    numbers = options.numbers or list(found)
    if unknown := [number for number in numbers if number not in found]:
        parser.error(f"there is no check {unknown[0]}")
    folder = vault.scratch()
    try:
        binary = install(options.binary, folder)
        return report(binary, options, numbers)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def report(binary, options, numbers):
    found = checks()
    # What measures time wants the machine for itself; the sum of all comes last.
    alone = [number for number in numbers if getattr(found[number], "is_alone", False)]
    last = [number for number in numbers if getattr(found[number], "is_last", False)]
    failures, seen = 0, set()

    def show(result):
        nonlocal failures
        number, verdict, remark, seconds, codes = result
        seen.update(codes)
        failures += verdict == "FAIL"
        remark = " / ".join(remark.split("\n"))
        print(f"{number} {verdict} {remark}".rstrip(), f"({seconds:.1f} s)", flush=True)

    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        futures = [pool.submit(make, number, binary, options.long)
                   for number in order(numbers) if number not in alone + last]
        for future in concurrent.futures.as_completed(futures):
            show(future.result())
    for number in alone:
        show(make(number, binary, options.long))
    for number in last:
        import use
        use.SEEN.update(seen)
        use.ARE_ALL = not options.numbers
        show(make(number, binary, options.long))
    print(f"{len(numbers) - failures} of {len(numbers)} checks without a failure")
    return 1 if failures else 0


def order(numbers):
    """Those that take long first, so that no processor is left waiting for them at the end."""
    slow = [30, 29, 4, 31, 5, 50, 40]
    return sorted(numbers, key=lambda number: slow.index(number) if number in slow else len(slow))


if __name__ == "__main__":
    sys.exit(main())
