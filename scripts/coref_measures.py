"""coref_measures.py - MUC, B3, CEAF-e and LEA of clusters, as (right, all) counts that add up over documents

Clusters are lists of sets of mentions.  Each measure returns (recall right, recall all, precision right,
precision all).  MUC: Vilain et al. (1995); B3: Bagga and Baldwin (1998); CEAF-e: Luo (2005); LEA: Moosavi and
Strube (2016).
"""


def cluster_of(clusters):
    return {mention: cluster for cluster in clusters for mention in cluster}


def links(count):
    return count * (count - 1) / 2


def muc_side(key, response):
    where, right, total = cluster_of(map(frozenset, response)), 0, 0
    for cluster in key:
        parts = {where.get(mention, mention) for mention in cluster}
        right += len(cluster) - len(parts)
        total += len(cluster) - 1
    return right, total


def b3_side(key, response):
    where, right, total = cluster_of(response), 0, 0
    for cluster in key:
        total += len(cluster)
        right += sum(len(cluster & where.get(mention, set())) / len(cluster) for mention in cluster)
    return right, total


def lea_side(key, response):
    right, total = 0, 0
    for cluster in key:
        shared = sum(links(len(cluster & other)) for other in response)
        total += len(cluster)
        right += len(cluster) * shared / links(len(cluster))
    return right, total


def both_sides(side):
    return lambda key, response: side(key, response) + side(response, key)


def best_assignment(weights):
    """The largest sum of one weight a row and column: the Hungarian method, rows <= columns."""
    if not weights:
        return 0
    rows, columns = len(weights), len(weights[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_at, way = [0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_at[0], column = row, 0
        least, used = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_at[column] != 0:
            used[column] = True
            at, step, next_column = row_at[column], float("inf"), 0
            for other in range(1, columns + 1):
                if used[other]:
                    continue
                cost = -weights[at - 1][other - 1] - row_price[at] - column_price[other]
                if cost < least[other]:
                    least[other], way[other] = cost, column
                if least[other] < step:
                    step, next_column = least[other], other
            for other in range(columns + 1):
                if used[other]:
                    row_price[row_at[other]] += step
                    column_price[other] -= step
                else:
                    least[other] -= step
            column = next_column
        while column != 0:
            row_at[column] = row_at[way[column]]
            column = way[column]
    return sum(weights[row_at[column] - 1][column - 1] for column in range(1, columns + 1) if row_at[column])


def ceaf_e(key, response):
    few, many = sorted((key, response), key=len)
    alike = [[2 * len(a & b) / (len(a) + len(b)) for b in many] for a in few]
    best = best_assignment(alike)
    return best, len(key), best, len(response)


MEASURES = {"MUC": both_sides(muc_side), "B3": both_sides(b3_side), "CEAF-e": ceaf_e,
            "LEA": both_sides(lea_side)}
CONLL = ("MUC", "B3", "CEAF-e")         # whose F1 the CoNLL score is the mean of


def f1(recall_right, recall_all, precision_right, precision_all):
    recall, precision = recall_right / max(recall_all, 1e-9), precision_right / max(precision_all, 1e-9)
    return recall, precision, 2 * recall * precision / max(recall + precision, 1e-9)
