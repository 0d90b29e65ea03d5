namespace CryptoNews.Benchmarks.Corpus;

internal static class English
{
    public static Vocabulary Vocabulary { get; } = new()
    {
        Language = "en",
        AfterOpener = ", ",
        And = "and",
        Overview = "Overview",
        FromAuthor = "From author",
        Impact = "Impact on the crypto market",
        Openers = Vocabulary.Phrases("""
            On Monday | Late on Tuesday | Earlier this week | In a written statement | According to the filing | After months of talks
            At the same time | By contrast | In the third quarter | During the hearing | As a result | For the second time this year
            Until now | In practice | On the other hand | Within hours | Since the upgrade | Ahead of the vote | Over the weekend | Despite the delay
            """),
        Subjects = Vocabulary.Phrases("""
            regulators | large exchanges | several miners | custody providers | the developers | pension funds | retail traders | members of parliament
            payment firms | stablecoin issuers | auditors | two central banks | market makers | validators | early investors | node operators
            researchers at three universities | borrowers | the founders | wallet makers | treasury managers | lawyers for the users | lending desks
            smaller banks | token holders | the court's experts | energy suppliers | asset managers | security teams | tax offices
            the authors of the proposal | cross-chain bridges | derivatives venues | delegates | analysts | supervisors in the capital
            """),
        Verbs = Vocabulary.Phrases("""
            have approved | are reviewing | postponed | opened | want to extend | have published | rejected | will test | quietly changed | support
            have begun to move | plan to replace | are asking for | put forward | withdrew | repeated | have doubled | reported | question | now require
            cut back | agreed on | criticised | described | have frozen | settled | announced | measured | are drafting | completed
            """),
        Objects = Vocabulary.Phrases("""
            new rules for custody | a licence for trading platforms | the second phase of the upgrade | reserves of about {0} million dollars | a pilot with digital bonds
            the fee schedule | a list of {1} tokens | the merger of two networks | withdrawals on the main chain | an independent audit | the draft law
            a fund with {0} million dollars | tighter limits on leverage | proof of reserves | the timetable for settlement | a bounty of {0} thousand dollars
            the share of renewable power | a vote on the treasury | stricter checks of identity | payments in stablecoins | the price feed of the protocol
            the contract for data storage | a response to the incident | more than {0} thousand addresses | the old signing scheme | shorter block times
            a register of service providers | the transfer of keys | insurance for hot wallets | open questions about tax | a study of {1} pages
            """),
        Tails = Vocabulary.Phrases("""
            before the end of the year | after trading volumes fell by {1} % | while demand from abroad kept growing | in order to protect smaller clients
            without naming a date | because several partners had left | although costs rose again | with effect from next month | for the first time since the last cycle
            under a framework that was agreed in spring | as soon as the remaining tests are done | in more than {1} countries | with the help of outside experts
            despite doubts about liquidity | so that funds can be returned in stages | at a time when yields are low | against the advice of the committee
            which would change how fees are shared | where rules differ from state to state | and left the rest of the plan unchanged | to the surprise of most observers
            if enough participants agree | as the network handled {0} thousand transfers a day | once the waiting period is over | on terms that were not disclosed
            """),
        Headings = Vocabulary.Phrases("""
            What was decided | Background | How it works | Figures in detail | What happens next | Reactions | Open questions | The technical side | The legal side
            Who is affected | Timeline | Risks | A look at the numbers | Why it matters | The plan | Earlier attempts | Costs and fees | Comparison with other networks
            """),
        ColumnNames = Vocabulary.Phrases("Network | Volume | Change | Fee | Users | Date | Limit | Share | Asset | Stage"),
        Syllables = Vocabulary.Phrases("ve | lo | ra | tar | nik | sol | men | da | ri | ko | bel | un | ast | or | fen | qui | lum | zen | pa | gro | hex | mi | tor | val"),
        Companies = Vocabulary.Phrases("{0} | {0} Labs | {0} Capital | {0} Protocol | {0} Exchange | {0} Group | {0} Foundation | {0} Pay"),
    };
}
