"""How far a measured share may be from the true one."""

from math import sqrt

Z = 1.96  # 95%


def wilson(count: int, total: int) -> tuple[float, float]:
    """The 95% score interval of a share (Wilson 1927)."""
    if not total:
        return 0.0, 1.0
    share = count / total
    middle = share + Z * Z / (2 * total)
    reach = Z * sqrt(share * (1 - share) / total + Z * Z / (4 * total * total))
    scale = 1 + Z * Z / total
    return max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale)
