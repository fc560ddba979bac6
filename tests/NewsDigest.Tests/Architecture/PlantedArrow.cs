namespace Planted.Text
{
    /// <summary>Uses a higher room in a method body only: no using line, no signature and no field shows it.</summary>
    internal static class PlantedLowerRoom
    {
        public static int Peek() => Writing.PlantedHigherRoom.Count();
    }
}

namespace Planted.Writing
{
    internal static class PlantedHigherRoom
    {
        public static int Count() => Text.PlantedLowerRoom.Peek();
    }
}
