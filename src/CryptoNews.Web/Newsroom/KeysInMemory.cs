using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CryptoNews.Web.Newsroom;

/// <summary>Keys that end with the process. Without a place of ours the framework writes its own into the home folder.</summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly List<XElement> _keys = [];

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        lock (_keys)
            return [.. _keys];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_keys)
            _keys.Add(element);
    }
}
