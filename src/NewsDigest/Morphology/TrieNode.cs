using System.Runtime.InteropServices;

namespace NewsDigest.Morphology;

/// <summary>A node of the trie in a <see cref="WordSet"/>; what belongs to it ends where that of the next node begins. Lies in a pack.</summary>
/// <param name="FirstChild">Its first child.</param>
/// <param name="FirstWord">The first word that ends here.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct TrieNode(int FirstChild, int FirstWord);
