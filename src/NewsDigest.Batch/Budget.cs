using System.Globalization;

namespace NewsDigest.Batch;

/// <summary>A ceiling for money: what is in flight is counted at its highest estimate, so that the sum never passes. Safe for many threads.</summary>
internal sealed class Budget(decimal? most, decimal spentBefore)
{
    private readonly Lock gate = new();
    private decimal spent = spentBefore;
    private decimal reserved;

    /// <summary>What to say when it is used up.</summary>
    public string Message
    {
        get
        {
            lock (gate)
            {
                return string.Create(CultureInfo.InvariantCulture, $"The ceiling of {most:0.00} dollars leaves nothing for the next article ({spent:0.0000} spent); raise it and run again to go on.");
            }
        }
    }

    /// <summary>Sets money aside; false when that would pass the ceiling.</summary>
    public bool Reserve(decimal dollars)
    {
        lock (gate)
        {
            if (most is { } ceiling && dollars > 0 && spent + reserved + dollars > ceiling)
            {
                return false;
            }

            reserved += dollars;
            return true;
        }
    }

    /// <summary>Replaces what was set aside by what was spent.</summary>
    public void Settle(decimal set, decimal used)
    {
        lock (gate)
        {
            reserved -= set;
            spent += used;
        }
    }
}
