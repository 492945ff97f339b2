"""Solves one allocation problem with HiGHS (scipy.optimize.milp) or writes it as an LP file for CBC.

Usage: allocation_model.py solve INSTANCE SECONDS        prints objective, bound, seconds, status as JSON
       allocation_model.py lp INSTANCE FILE              writes the same model in LP form, and prints the constant of the sum

The plain model: y[s,t] worker in team, z[g,t] group's worker in team t is implied by x[g,s] and y[s,t]; alike groups that no worker
keeps are pooled, and the price of a load is its hull over whole units. See docs/method/allocation.md.
"""
import json
import math
import sys
import time
from fractions import Fraction


def model(path):
    with open(path) as file:
        problem = json.load(file)
    price = problem["cost"]
    teams = [t["id"] for t in problem["teams"]]
    staff = [w for w in problem["workers"] if not w.get("leaving")]
    number = {w["id"]: i for i, w in enumerate(staff)}
    mean = sum(g["weight"] for g in problem["groups"]) / sum(w["fte"] for w in staff)
    columns, rows, constant = [], [], 0.0

    def column(cost, low, high, whole=True):
        columns.append((cost, low, high, whole))
        return len(columns) - 1

    def row(terms, low, high):
        rows.append((terms, low, high))

    y = {}
    for s, worker in enumerate(staff):
        for team in worker["allowed_teams"]:
            if worker.get("pinned_team") not in (None, team):
                continue
            cost = price["preference"] * worker["preference_rank"][team] + price["travel"] * worker["excess_km"][team]
            if worker.get("current_team") not in (None, team):
                cost += price["team_change"]
            y[s, team] = column(cost, 0, 1)
        row([(y[s, t], 1) for t in teams if (s, t) in y], 1, 1)

    unit = Fraction(1, 2)
    if any(Fraction(str(g["weight"])) % unit for g in problem["groups"]):
        unit = Fraction(1, 100)
    held = {s: [] for s in range(len(staff))}      # (variable, weight): what a worker holds
    team_load = {}                                  # (s, t): load of worker s while in team t
    pools = {}

    def place(s, weight, children, home, count, change):
        """Variables for so many alike groups with worker s, one for each team, so that the home price is linear."""
        made = []
        for team in worker_teams(s):
            away = price["locality"] * children if home is not None and home != team else 0
            v = column(away + change, 0, count)
            row([(v, 1), (y[s, team], -count)], -math.inf, 0)
            held[s].append((v, weight))
            team_load.setdefault((s, team), []).append((v, weight))
            made.append(v)
        return made

    def worker_teams(s):
        return [t for t in teams if (s, t) in y]

    kept = {}
    for group in problem["groups"]:
        weight, n, home = group["weight"], group["children"], group.get("home_team")
        current, decision = group.get("current_worker"), group.get("decision", "open")
        value = price["continuity"] * group["continuity"] * n if current is not None else 0
        at = number.get(current)
        may = [s for s, w in enumerate(staff) if group["phase"] in w["phases"] and not (decision == "move" and s == at) and not (decision == "stay" and s != at)]
        if len(may) == 1:
            row([(v, 1) for v in place(may[0], weight, n, home, 1, 0 if may[0] == at else value)], 1, 1)
            continue
        banned = at if decision == "move" else None
        key = (home, weight, n, group["phase"], banned)
        pools.setdefault(key, []).append(group["id"])
        if at in may and value > 0:
            constant += value
            kept.setdefault(key, []).extend(place(at, weight, n, home, 1, -value))
        else:
            constant += value if current is not None and at not in may else 0
    for key, groups in pools.items():
        home, weight, n, phase, banned = key
        taken = [(v, 1) for v in kept.get(key, [])]
        for s, worker in enumerate(staff):
            if phase in worker["phases"] and s != banned:
                taken += [(v, 1) for v in place(s, weight, n, home, len(groups), 0)]
        row(taken, len(groups), len(groups))

    most = problem["maximum_caseload_per_fte"]
    for s, worker in enumerate(staff):
        cap = math.floor(Fraction(str(most)) * Fraction(str(worker["fte"])) / unit)
        row(held[s], 0, float(cap * unit))
        cost = [price["over_standard"] * max(0, l * float(unit) - problem["standard_caseload_per_fte"] * worker["fte"])
                + price["fairness"] * abs(l * float(unit) / worker["fte"] - mean) for l in range(cap + 1)]
        phi = column(1, 0, math.inf, whole=False)
        last = None
        for l in range(cap):
            slope = (cost[l + 1] - cost[l]) / float(unit)
            if last is not None and abs(slope - last) < 1e-9:
                continue
            last = slope
            # phi >= cost[l] + slope (load - l)
            row([(phi, 1)] + [(v, -slope * w) for v, w in held[s]], cost[l] - slope * l * float(unit), math.inf)
    for team in problem["teams"]:
        row([(y[s, team["id"]], w["fte"]) for s, w in enumerate(staff) if (s, team["id"]) in y], team["fte_min"], team["fte_max"])
        row([term for s in range(len(staff)) for term in team_load.get((s, team["id"]), [])], 0, team["oversight_limit"])
    return columns, rows, constant


def solve(path, seconds):
    import numpy
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix

    columns, rows, constant = model(path)
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
    print(json.dumps({"objective": None if found.x is None else found.fun + constant,
                      "bound": None if found.mip_dual_bound is None or not numpy.isfinite(found.mip_dual_bound) else found.mip_dual_bound + constant,
                      "seconds": time.monotonic() - start, "status": found.message}))


def write(path, to):
    columns, rows, constant = model(path)

    def side(terms):
        return " ".join(f"{'+' if a >= 0 else '-'} {abs(a):.12g} x{v}" for v, a in terms) or "0 x0"

    with open(to, "w") as file:
        file.write("Minimize\n obj: " + side([(v, c[0]) for v, c in enumerate(columns) if c[0]]) + "\nSubject To\n")
        for r, (terms, low, high) in enumerate(rows):
            if low == high:
                file.write(f" r{r}: {side(terms)} = {low:.12g}\n")
                continue
            if high < math.inf:
                file.write(f" r{r}h: {side(terms)} <= {high:.12g}\n")
            if low > -math.inf:
                file.write(f" r{r}l: {side(terms)} >= {low:.12g}\n")
        file.write("Bounds\n")
        for v, c in enumerate(columns):
            file.write(f" {c[1]:.12g} <= x{v}" + (f" <= {c[2]:.12g}\n" if c[2] < math.inf else "\n"))
        file.write("General\n" + "".join(f" x{v}\n" for v, c in enumerate(columns) if c[3]) + "End\n")
    print(json.dumps({"constant": constant}))


if __name__ == "__main__":
    if sys.argv[1] == "solve":
        solve(sys.argv[2], float(sys.argv[3]))
    else:
        write(sys.argv[2], sys.argv[3])
