namespace CryptoNews.Content;

/// <summary>Every kind of problem that the file, its keys and its place in the folder can have. The body's stand beside the renderer.</summary>
public static class ProblemKinds
{
    private static readonly List<ProblemKind> Known = [];

    /// <summary>Those of bodies too, which come last; else in order of code.</summary>
    public static IEnumerable<ProblemKind> Every => Known.Concat(MarkdownProblems.All);

    // The file.
    public static ProblemKind FileTooLarge { get; } = Error("CN001", "File too large");
    public static ProblemKind NotUtf8 { get; } = Error("CN002", "Not UTF-8");
    public static ProblemKind Utf16 { get; } = Error("CN003", "UTF-16 or UTF-32");
    public static ProblemKind NulCharacter { get; } = Error("CN004", "NUL character");
    public static ProblemKind LoneCarriageReturn { get; } = Error("CN005", "Old Mac line end");
    public static ProblemKind EmptyFile { get; } = Error("CN006", "Empty file");
    public static ProblemKind BlankLinesFirst { get; } = Warning("CN007", "Blank lines before the front matter");
    public static ProblemKind NoOpeningFence { get; } = Error("CN008", "No opening ---");
    public static ProblemKind NoClosingFence { get; } = Error("CN009", "No closing ---");
    public static ProblemKind OtherFormat { get; } = Error("CN010", "TOML or JSON front matter");
    public static ProblemKind MergeConflict { get; } = Error("CN011", "Merge conflict");
    public static ProblemKind FrontMatterTooLarge { get; } = Error("CN012", "Front matter too large");
    public static ProblemKind BodyTooLarge { get; } = Error("CN013", "Body too large");
    public static ProblemKind EmptyFrontMatter { get; } = Error("CN014", "Empty front matter");
    public static ProblemKind UnusablePath { get; } = Error("CN015", "Unusable path");
    public static ProblemKind AddressTooLong { get; } = Error("CN016", "Path too long for an address");
    public static ProblemKind CopyOfAnotherFile { get; } = Error("CN017", "Copy that a program made");

    // Its YAML.
    public static ProblemKind NotYaml { get; } = Error("CN020", "Unreadable YAML");
    public static ProblemKind UnquotedColon { get; } = Error("CN021", "Unquoted colon");
    public static ProblemKind TextAfterQuote { get; } = Error("CN022", "Text after a closing quote or bracket");
    public static ProblemKind UnclosedQuote { get; } = Error("CN023", "Unclosed quote");
    public static ProblemKind ReservedFirstCharacter { get; } = Error("CN024", "Value begins with a reserved character");
    public static ProblemKind TabIndentation { get; } = Error("CN025", "Tab as indentation");
    public static ProblemKind DuplicateKey { get; } = Error("CN026", "Duplicate key");
    public static ProblemKind AnchorOrAlias { get; } = Error("CN027", "Anchor or alias");
    public static ProblemKind MergeKey { get; } = Error("CN028", "Merge key");
    public static ProblemKind YamlTag { get; } = Error("CN029", "YAML tag");
    public static ProblemKind TooDeep { get; } = Error("CN030", "Nested too deep");
    public static ProblemKind TooManyValues { get; } = Error("CN031", "Too many values");
    public static ProblemKind UnusableKey { get; } = Error("CN032", "Unusable key");
    public static ProblemKind SeveralDocuments { get; } = Error("CN033", "Several YAML documents");
    public static ProblemKind NotKeysAndValues { get; } = Error("CN034", "Not a list of keys and values");
    public static ProblemKind UnclosedBracket { get; } = Error("CN035", "Unclosed bracket");
    public static ProblemKind NoBlankAfterColon { get; } = Error("CN036", "No blank after the colon");
    public static ProblemKind NoKey { get; } = Error("CN037", "Line without a key");
    public static ProblemKind UnknownEscape { get; } = Error("CN038", "Backslash in double quotes");
    public static ProblemKind WrongIndentation { get; } = Error("CN039", "Wrong indentation");
    public static ProblemKind OddBlank { get; } = Error("CN040", "Unusual space as indentation");
    public static ProblemKind ParserFailed { get; } = Error("CN099", "Failure of the parser");

    // Values of keys. Where two kinds differ only in severity, the error is for keys whose loss rejects the file.
    public static ProblemKind RequiredKeyMissing { get; } = Error("CN101", "Required key missing");
    public static ProblemKind UnknownKey { get; } = Warning("CN102", "Unknown key");
    public static ProblemKind OtherSpelling { get; } = Information("CN103", "Other spelling of a key");
    public static ProblemKind WrongShape { get; } = Warning("CN104", "List, map or text in the wrong place");
    public static ProblemKind WrongShapeRejected { get; } = Error("CN105", "List, map or text in the wrong place, in a key that must be right");
    public static ProblemKind SpellingsDiffer { get; } = Error("CN106", "A key and its other spelling differ");
    public static ProblemKind EmptyValue { get; } = Information("CN107", "Empty value");
    public static ProblemKind EmptyValueRejected { get; } = Error("CN108", "Empty value, in a key that must be right");
    public static ProblemKind TooLong { get; } = Warning("CN109", "Value too long");
    public static ProblemKind TooLongRejected { get; } = Error("CN110", "Value too long, in a key that must be right");
    public static ProblemKind ControlCharacters { get; } = Warning("CN111", "Control characters");
    public static ProblemKind ControlCharactersRejected { get; } = Error("CN112", "Control characters, in a key that must be right");
    public static ProblemKind InstantWithoutZone { get; } = Warning("CN113", "Time without a zone");
    public static ProblemKind NotAnInstant { get; } = Warning("CN114", "Not an instant");
    public static ProblemKind NotAnInstantRejected { get; } = Error("CN115", "Not an instant, in a key that must be right");
    public static ProblemKind PublishedOutOfRange { get; } = Error("CN116", "Time of publication out of range");
    public static ProblemKind NotABoolean { get; } = Warning("CN117", "Neither true nor false");
    public static ProblemKind NotABooleanRejected { get; } = Error("CN118", "Neither true nor false, in a key that must be right");
    public static ProblemKind NotAnInteger { get; } = Warning("CN119", "Not a whole number, or out of range");
    public static ProblemKind NotANumber { get; } = Warning("CN120", "Not a number");
    public static ProblemKind UnknownSentiment { get; } = Warning("CN121", "Unknown sentiment");
    public static ProblemKind LanguageNotConfigured { get; } = Error("CN122", "Language that the site does not have");
    public static ProblemKind LanguageContradictsName { get; } = Error("CN123", "Language contradicts the file name");
    public static ProblemKind UpdatedBeforePublished { get; } = Warning("CN124", "Updated before published");
    public static ProblemKind ExpiresBeforePublished { get; } = Warning("CN125", "Expires before it is published");
    public static ProblemKind TagsAsText { get; } = Warning("CN126", "Tags as one text");
    public static ProblemKind UnusableTag { get; } = Warning("CN127", "Unusable tag");
    public static ProblemKind TooManyTags { get; } = Warning("CN128", "Too many tags");
    public static ProblemKind UnusableCategory { get; } = Warning("CN129", "Unusable category");
    public static ProblemKind UnusableAlias { get; } = Error("CN130", "Unusable alias");
    public static ProblemKind AliasOfItself { get; } = Information("CN131", "Alias of itself");
    public static ProblemKind UnusableAddress { get; } = Warning("CN132", "Unusable address");
    public static ProblemKind HostNotAllowed { get; } = Warning("CN133", "Picture from a host that is not allowed");
    public static ProblemKind UnusablePicturePath { get; } = Warning("CN134", "Unusable path of a picture");
    public static ProblemKind CoverWithoutPicture { get; } = Warning("CN135", "Cover without a picture");
    public static ProblemKind UnusableSource { get; } = Warning("CN136", "Unusable source");
    public static ProblemKind KeyNotForPages { get; } = Warning("CN137", "Key that pages do not have");
    public static ProblemKind CommentInValue { get; } = Warning("CN138", "Value cut at a #");
    public static ProblemKind CurlyQuotes { get; } = Warning("CN139", "Curly quotes around a value");
    public static ProblemKind MiswrittenKey { get; } = Error("CN140", "Miswritten key that must be right");
    public static ProblemKind ExternalIdNotInAddress { get; } = Warning("CN141", "externalId that an address takes for steps");
    public static ProblemKind PinnedAdvertisement { get; } = Warning("CN142", "Pinned advertisement");
    public static ProblemKind DraftTextLeft { get; } = Warning("CN143", "Text of a draft left");
    public static ProblemKind AliasOfTheSite { get; } = Warning("CN144", "Alias at which the site itself answers");
    public static ProblemKind ReviewedByNobody { get; } = Warning("CN145", "Reviewer without a name");
    public static ProblemKind AliasIsFile { get; } = Warning("CN146", "Alias that is the path of a file");
    public static ProblemKind MarkupInText { get; } = Warning("CN147", "Markup in a title or description");
    public static ProblemKind NameOfOtherLanguage { get; } = Warning("CN148", "Name of a language that the site does not have");

    // What only several files together, or the folder, show.
    public static ProblemKind AddressTaken { get; } = Error("CN301", "Address taken by another file");
    public static ProblemKind ExternalIdTwice { get; } = Warning("CN302", "Same externalId twice in one language");
    public static ProblemKind PictureMissing { get; } = Warning("CN303", "Picture file missing");
    public static ProblemKind FileUnreadable { get; } = Error("CN304", "File can't be read");
    public static ProblemKind ReservedPageName { get; } = Error("CN305", "Reserved name of a page");
    public static ProblemKind PageInFolder { get; } = Error("CN306", "Page in a subfolder");
    public static ProblemKind NameNotUtf8 { get; } = Error("CN307", "Name that is not UTF-8");
    public static ProblemKind PictureUnusable { get; } = Warning("CN308", "Picture that can't be used");
    public static ProblemKind NameEndsInNoLanguage { get; } = Warning("CN309", "Name that ends in no language of the site");

    // What only `check` says: nothing of it keeps an article from readers.
    public static ProblemKind TwinsPublishedApart { get; } = Warning("CN310", "Translations published at different times");
    public static ProblemKind TwinsOfOtherSources { get; } = Warning("CN311", "Translations of different sources");
    public static ProblemKind AliasIsAddress { get; } = Warning("CN312", "Alias is the address of another file");
    public static ProblemKind AliasTwice { get; } = Warning("CN313", "Alias of two articles");
    public static ProblemKind LinkToNothing { get; } = Warning("CN314", "Link to an article that does not exist");
    public static ProblemKind LinkToHidden { get; } = Warning("CN315", "Link to an article that readers don't see");
    public static ProblemKind UnknownOrigin { get; } = Warning("CN316", "Translation of an unknown article");
    public static ProblemKind OriginNotHere { get; } = Information("CN317", "Translation without its original");
    public static ProblemKind TwinNotPaired { get; } = Warning("CN318", "Same name, and no translation");

    private static ProblemKind Error(string code, string title) => Add(code, ProblemSeverity.Error, title);

    private static ProblemKind Warning(string code, string title) => Add(code, ProblemSeverity.Warning, title);

    private static ProblemKind Information(string code, string title) => Add(code, ProblemSeverity.Information, title);

    private static ProblemKind Add(string code, ProblemSeverity severity, string title)
    {
        var kind = new ProblemKind(code, severity, title);
        Known.Add(kind);
        return kind;
    }
}
