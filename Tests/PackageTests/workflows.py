"""Reads workflows of GitHub and GitLab, fails where one lacks what its host needs, and prints
the commands of portico in them."""

import sys
import yaml

for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        workflow = yaml.safe_load(file)
    if "jobs" in workflow:
        steps = workflow["jobs"]["docs"]["steps"]
        assert any("upload-pages-artifact" in step.get("uses", "") for step in steps)
        assert workflow["permissions"]["pages"] == "write"
        lines = [step["run"] for step in steps if "run" in step]
    else:
        job = workflow["pages"]
        assert job["artifacts"]["paths"] == ["public"]
        lines = job["before_script"] + job["script"]
    print(*[line for line in lines if line.startswith("./portico")], sep="\n")
