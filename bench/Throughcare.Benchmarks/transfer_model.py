"""Solves one problem of transfers with HiGHS (scipy.optimize.milp).

Usage: transfer_model.py solve INSTANCE SECONDS        prints objective, bound, seconds, status as JSON

The plain model: b[m,t] transfer m in week t, and P, the last week. See docs/method/transfers.md.
"""
import json
import math
import sys
import time


def model(path):
    with open(path) as file:
        problem = json.load(file)
    weeks, price = problem["weeks"], problem["cost"]
    workers = {w["id"]: w for w in problem["workers"]}
    columns, rows, b = [], [], {}
    last = 0
    columns.append((price["makespan"], 0, weeks, False))
    for m, move in enumerate(problem["transfers"]):
        closed = set(move.get("blocked_weeks", []))
        for window in move.get("windows", []):
            closed.update(range(window["first"], window["last"] + 1))
        leave = workers[move["from_worker"]]["leave_week"] if move["from_worker"] else None
        for t in range(max(1, workers[move["to_worker"]]["start_week"]), (leave or weeks) + 1):
            if t <= weeks and t not in closed:
                b[m, t] = len(columns)
                columns.append((price["waiting"] * move["children"] * move["urgency"] * (t - 1), 0, 1, True))
        mine = [(b[m, t], t) for t in range(1, weeks + 1) if (m, t) in b]
        rows.append(([(v, 1) for v, _ in mine], 1, 1))
        rows.append(([(v, t) for v, t in mine] + [(last, -1)], -math.inf, 0))
    for id, worker in workers.items():
        comes = [m for m, move in enumerate(problem["transfers"]) if move["to_worker"] == id]
        goes = [m for m, move in enumerate(problem["transfers"]) if move["from_worker"] == id]
        weight = [move["weight"] for move in problem["transfers"]]
        start = worker["fixed_load"] + sum(weight[m] for m in goes)
        room = max(worker["maximum_load"], start) - start
        for t in range(1, weeks + 1):
            rows.append(([(b[m, t], 1) for m in comes if (m, t) in b], 0, worker["intake_per_week"]))
            until = [(b[m, u], weight[m]) for m in comes for u in range(1, t + 1) if (m, u) in b]
            until += [(b[m, u], -weight[m]) for m in goes for u in range(1, t + 1) if (m, u) in b]
            if comes:
                rows.append((until, -math.inf, room))
    return columns, [r for r in rows if r[0]]


def solve(path, seconds):
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix

    columns, rows = model(path)
    data, i, j = [], [], []
    for r, (terms, _, _) in enumerate(rows):
        for v, a in terms:
            data.append(a)
            i.append(r)
            j.append(v)
    matrix = csr_matrix((data, (i, j)), shape=(len(rows), len(columns)))
    start = time.monotonic()
    found = milp([c[0] for c in columns], integrality=[int(c[3]) for c in columns], bounds=Bounds([c[1] for c in columns], [c[2] for c in columns]),
                 constraints=LinearConstraint(matrix, [r[1] for r in rows], [r[2] for r in rows]), options={"time_limit": seconds, "mip_rel_gap": 1e-6})
    print(json.dumps({"objective": None if found.x is None else found.fun,
                      "bound": None if found.mip_dual_bound is None or not numpy.isfinite(found.mip_dual_bound) else found.mip_dual_bound,
                      "seconds": time.monotonic() - start, "status": found.message}))


if __name__ == "__main__":
    solve(sys.argv[2], float(sys.argv[3]))
