namespace Throughcare.Tests.Checks;

/// <summary>Reports in the styles of several councils into which contradictions were written, with the rules that find them. Every council and person in them is made up.</summary>
internal static class ContradictoryReports
{
    public static (string Name, string[] Rules, string Text)[] All { get; } =
    [
        ("An officer decision that outruns its consultation", ["decision-before-consultation", "assessment-after-decision", "start-before-posts-filled", "consultation-length", "permanent-on-ending-grant", "no-alternatives", "empty-answer", "groups-do-not-multiply", "not-key-by-value", "small-number", "start-before-consultation-closed", "part-not-found", "not-key-by-wards"],
            """
            Eastmoor Council

            OFFICER DECISION RECORD

            | Title | Restructure of Children in Care teams |
            | Decision maker | Director of Children's Services |
            | Date of decision | 9 March 2026 |
            | Date of publication | 11 March 2026 |
            | Key decision | No |
            | Wards affected | Eastgate, Moorside, Priory and Wharf |
            1. Decision

            1.1 To move from two Children in Care teams to three, and to recruit seven social workers and one team manager to permanent posts, at a cost of £1.4m over two years, with effect from 1 April 2026.
            2. Background

            2.1 The service has 14 social workers in two teams who hold 301 children, an average of 21.5 each.
            2.2 Under the new structure each of the three teams will have six social workers, 21 in all.
            2.3 See Appendix F for the structure chart.
            3. Consultation

            3.1 Staff were consulted from 16 March 2026 to 17 April 2026, a period of 28 days.
            4. Financial implications

            4.1 The posts cost £1.4m over two years: £640,000 in 2026/27 and £720,000 in 2027/28.
            4.2 They will be met from the Stronger Families Grant, which comes to an end on 31 March 2027.
            5. Legal implications

            5.1 Awaited.
            6. Equality implications

            6.1 An equality impact assessment was completed on 30 March 2026. One member of staff in the Moorside team is on maternity leave and will be met with individually.
            Appendices

            Appendix A – Job descriptions
            Appendix B – Consultation responses
            """),
        ("A cabinet report on added capacity", ["decision-before-consultation", "start-before-posts-filled", "no-funding", "no-alternatives", "table-does-not-add-up", "change-not-quotient", "saving-without-figure", "delegation-without-limit", "not-key-by-value", "small-number", "start-before-consultation-closed", "part-not-found", "coverage-above-posts"],
            """
            Northby City Council

            Report to Cabinet – 17 September 2025

            PERMANENCE SERVICE: ADDITIONAL CAPACITY

            Report of the Executive Director for People
            KEY DECISION: NO
            1. RECOMMENDATIONS
            That Cabinet:
            a) approves the recruitment of 12 whole time equivalent social workers and two team managers; and
            b) gives delegated authority to the Executive Director to take all further decisions needed to carry this out.
            2. BACKGROUND
            There are 486 children in care. The number has risen by 12% from 431 two years ago.
            Social workers in the service hold 18 children on average. 27 social workers hold the 486 children.
            3. PROPOSAL
            There will be four areas, each with three social workers and one manager.
            4. EQUALITY
            Appendix 2 holds the assessment. Two of our male social workers told us about caring responsibilities.
            5. CONSULTATION
            The trade unions were told on 1 August 2025. Staff consultation will close on 10 October 2025.
            6. FINANCE
            The full year cost is as follows.
            | Post | Number | Unit cost | Cost |
            | Social worker | 12 | £58,500 | £702,000 |
            | Team manager | 2 | £74,000 | £148,000 |
            | On-cost uplift | | | £24,000 |
            | Total | 14 | | £864,000 |
            Efficiencies will offset this cost.
            7. LEGAL
            There are no legal implications.
            8. IMPLEMENTATION
            Interviews will be held on 8 September 2025 and new staff will start on 22 September 2025.
            Background documents: none
            """),
        ("A business case for a reunification team", ["decision-before-sign-off", "permanent-on-ending-grant", "funding-short", "no-alternatives", "empty-answer", "table-does-not-add-up", "fte-does-not-add-up", "share-not-quotient", "length-not-as-dates", "saving-without-figure", "no-equality-statement", "coverage-above-posts"],
            """
            Fenwick County Council

            Business case: Reunification Team

            Summary

            A new team of 5.5 FTE will help children return home safely. The team will run for three years from 1 April 2024 to 30 September 2026.
            Need

            Of 120 children who came into care last year, 48 (45%) returned home within twelve months.
            Proposal

            The team has 1.0 FTE team manager, 3.0 FTE social workers and 2.0 FTE family support workers. Each of our five districts will have a dedicated social worker.
            Costs

            | £000 | 2024/25 | 2025/26 | 2026/27 | Total |
            | Team manager | 66 | 68 | 35 | 169 |
            | Social workers | 165 | 170 | 87 | 422 |
            | Support workers | 78 | 80 | 41 | 209 |
            | Total | 309 | 318 | 163 | 800 |
            Funding

            The team is funded by the Home Again Fund (£650k) and reserves (£100k).
            Staffing implications

            Staff will be appointed on permanent contracts.
            Benefits

            The team will generate savings by avoiding placements.
            Legal implications

            Property

            Not applicable.
            Approval

            | Sign-off | Date |
            | Finance | 14 December 2023 |
            | Legal | 18 December 2023 |
            | HR | 3 January 2024 |
            Decision made on 15 December 2023.
            """),
        ("A consultation paper on locality working", ["decision-before-consultation", "consultation-length", "statements-clash", "list-does-not-add-up", "small-number", "start-before-decision", "start-before-consultation-closed", "replies-after-consultation"],
            """
            Severnhope Borough

            Consultation document – Locality working in the Children Looked After service

            Consultation runs from 1st to 30th June 2024 (six weeks)
            What is proposed

            From 20 May 2024 the service will have three locality teams: Riverside (eight social workers), Castle (seven social workers) and Park (seven social workers), a total of 24 social workers.
            Nobody's base will change. Eleven people would move to a new base at Castle House.
            No posts are deleted. Two posts of Assistant Team Manager are deleted.
            Equality

            Impact on pregnancy and maternity: neutral
            Impact on carers: negative
            Action: agree flexible hours with those on maternity leave.
            In the Park team, one social worker is disabled and uses an adapted car.
            Cost

            There will be no additional cost. Excess mileage will be paid for twelve months, at an estimated £14,500.
            Replies

            Please reply by 5 July 2024.
            The decision will be taken on 24 June 2024.
            """),
        ("A decision to invest", ["published-before-decision", "start-before-posts-filled", "notice-too-short", "start-before-call-in-ends", "funding-short", "no-alternatives", "confirmed-without-advice", "statements-clash", "list-does-not-add-up", "saving-without-figure", "call-in-too-short", "redundancy-without-figure", "no-equality-statement", "sum-without-period"],
            """
            Ludbrook Metropolitan Council

            DECISION OF THE CABINET MEMBER

            Date of decision: 02.02.2026
            Date decision published: 30.01.2026
            Notice of key decision: 19.01.2026
            Key decision: Yes (General exception: no)
            Call in: expires 05.02.2026
            Implementation date: 03.02.2026
            Subject: Investment in children’s social care
            DECISION
            1. To approve investment of £6.4m in children’s social care.
            2. To recruit 30 social workers, 12 family support workers and six independent reviewing officers, 46 new posts in all.
            REASONS
            See section 9.
            ALTERNATIVE OPTIONS
            None.
            FINANCE
            Of the £6.4m, £2.5m comes from the Social Care Grant and £1.9m from reserves.
            The investment will pay for itself.
            LEGAL
            Legal Services have made no comments on this report. The Monitoring Officer has confirmed that the decision is lawful.
            CONFLICTS OF INTEREST
            The Cabinet Member declared an interest as a foster carer with the Council. No interests were declared.
            RISK
            Redundancy costs may arise.
            """),
        ("A decision on a sixteen plus service", ["decision-before-consultation", "decision-before-report", "no-funding", "no-alternatives", "list-does-not-add-up", "unread-date", "no-equality-statement", "part-not-found"],
            """
            Calderwick Council – Decision Report

            Decision: To establish a sixteen plus service
            Decision date: 8/7/25
            Report date: 21/7/25
            1. Introduction
            1.1 On 30 June 2025 the Council looked after 298 children, of whom 71 are sixteen or seventeen. 24% of children are therefore sixteen or over.
            1.2 The decision is urgent.
            2. Proposal
            2.1 Thirteen posts move to the new service: one manager, two senior practitioners, seven social workers and four personal advisers.
            2.2 The service will hold 71 children and 160 care leavers, 221 young people in total.
            2.3 Each social worker would hold 10 of the 71 children.
            3. Costs
            3.1 The annual cost is £702k. It is made up of pay £655k, training £12k and premises £45k.
            3.2 As set out in paragraph 7.4, the cost is within budget. In paragraph 3.5 the ongoing cost is stated as £752k.
            4. Options
            4.1 One option only was considered.
            5. Consultation
            5.1 Consultation opened on 14 July 2025.
            6. Implementation
            6.1 The service starts on 31 September 2025.
            """),
    ];
}
