namespace Throughcare.Tests.Checks;

/// <summary>Reports in the styles of several councils that contradict themselves nowhere, with the warnings that may stand. Every council and person in them is made up.</summary>
internal static class ConsistentReports
{
    public static (string Name, string[] Rules, string Text)[] All { get; } =
    [
        ("A cabinet report on a fourth team", [],
            """
            Avonmere Council

            CABINET REPORT

            | Report title | Realignment of the Children in Care service |
            | Meeting | Cabinet |
            | Date of meeting | 14 October 2026 |
            | Lead member | Cabinet Member for Children and Learning |
            | Report author | Head of Service, Children in Care |
            | Key decision | Yes |
            | Forward Plan reference | 2026/118 |
            | Notice published | 4 September 2026 |
            1. Purpose of report

            1.1 To seek Cabinet approval for the realignment of the Children in Care service from three teams to four, following consultation with staff.
            2. Recommendations

            2.1 That Cabinet approves the structure set out in Appendix A.
            2.2 That Cabinet approves growth of £186,000 in 2026/27 and £372,000 in a full year, funded as set out in section 6.
            2.3 That Cabinet delegates to the Director of Children’s Services, in consultation with the Cabinet Member, authority to make minor changes to the structure up to £25,000, until 31 March 2028.
            3. Reasons for recommendations

            3.1 The average caseload of 19.4 children is above the target of 15. A fourth team brings the average to 15.1 children for each social worker and gives each team manager no more than seven social workers.
            4. Background

            4.1 On 31 March 2026 the Council was responsible for 412 children in care. They are held by three teams of seven social workers each (21 social workers).
            4.2 The proposed structure adds six social workers and one team manager, so that there will be 27 social workers in four teams.
            4.3 Performance is reported in detail in Appendix B.
            5. Alternative options considered

            5.1 Option 1 – Do nothing. Rejected: caseloads would stay above the target.
            5.2 Option 2 – Use agency staff for two years. Rejected: the cost is higher by £94,000 a year and children would see more changes of worker.
            5.3 Option 3 – A fourth team (recommended).
            6. Financial implications

            6.1 The cost of the seven new posts is shown in Table 1. It includes on-costs.
            Table 1: cost of new posts
            | Post | FTE | 2026/27 (six months) £ | Full year £ |
            | Team Manager | 1.0 | 34,000 | 68,000 |
            | Social Worker | 6.0 | 152,000 | 304,000 |
            | Total | 7.0 | 186,000 | 372,000 |
            6.2 The cost will be met from the base budget growth approved by Council on 25 February 2026. It is recurrent.
            7. Legal implications

            7.1 The Council has a duty under section 22 of the Children Act 1989 to safeguard and promote the welfare of children whom it looks after. The decision is within the Council’s powers.
            8. Human resources implications

            8.1 Consultation with staff and trade unions ran from 1 June 2026 to 15 July 2026 (45 days). Responses are summarised in Appendix C. No redundancies are proposed.
            9. Equality implications

            9.1 An equality impact assessment was completed on 24 July 2026 and is attached at Appendix D. It was informed by the responses to the consultation.
            10. Risk implications

            10.1 Recruitment may take longer than planned. Two agency workers will cover vacancies until the posts are filled.
            11. Procurement implications

            11.1 None: nothing is bought.
            12. Timetable

            12.1 Decision 14 October 2026. Posts advertised from 26 October 2026. The new structure takes effect on 1 February 2027.
            Appendices

            Appendix A – Proposed structure
            Appendix B – Performance
            Appendix C – Consultation summary
            Appendix D – Equality impact assessment
            """),
        ("An officer decision on a leaving care hub", ["not-key-by-value"],
            """
            BRACKENDALE METROPOLITAN BOROUGH

            RECORD OF OFFICER DECISION

            DECISION MAKER: Executive Director, Children and Families
            SUBJECT: Creation of a dedicated Leaving Care Hub
            DATE OF DECISION: 12/05/2025
            DATE PUBLISHED: 14/05/2025
            KEY DECISION: No
            SUBJECT TO CALL-IN: No
            DECISION
            To create a Leaving Care Hub of eight Personal Advisers and two Senior Personal Advisers, by bringing together advisers who now sit in two locality teams, with effect from 1st September 2025.
            REASONS FOR THE DECISION
            Young people told us that they do not know who their adviser is. Care leavers in the east wait eleven weeks for an adviser and those in the west four. One hub gives one duty desk and one manager, and evens out the wait.
            ALTERNATIVES CONSIDERED AND REJECTED
            (a) Leave advisers in the localities. This was rejected since the wait would stay uneven.
            (b) Commission the service from a charity. This was rejected on cost: the lowest estimate was £610k a year against £482k for the hub.
            FINANCIAL IMPLICATIONS
            The hub costs £482k in a full year: eight Personal Advisers at £46k each (£368k) and two Senior Personal Advisers at £57k each (£114k). All ten posts exist in the base budget, so there is no added cost.
            LEGAL IMPLICATIONS
            Sections 23A to 24D of the Children Act 1989 set out the duties owed to care leavers. There is no legal impediment to the proposal.
            HR IMPLICATIONS
            Ten employees change line manager. Consultation under the Council's change policy started on 3 March 2025 and closed on 31 March 2025, a period of four weeks. Five responses were received, none against the proposal. No employee is at risk of redundancy.
            EQUALITIES
            An equality impact assessment dated 9 April 2025 found no negative impact on any group. It is kept with this record.
            DECLARATIONS OF INTEREST
            None.
            BACKGROUND PAPERS
            Business case, 11 April 2025
            Equality impact assessment, 9 April 2025
            """),
        ("A consultation paper on corporate parenting", [],
            """
            Marlsea City Council

            Consultation paper: a new shape for Corporate Parenting

            To: all staff of the Corporate Parenting service
            Opens: Monday 6 January 2025
            Closes: Friday 14 February 2025
            Why we are writing to you

            We propose to move from five teams to four from 1 April 2025. This paper says what would change for you, and how to tell us what you think. No decision has been made. The decision will be taken by the Director on 10 March 2025, once all of your replies have been read.
            What we propose

            Today 32 social workers work in five teams. From April, the same 32 social workers would work in four teams of eight. One team manager post would become a practice lead post. No post would be lost.
            | Team now | Social workers now | Team proposed | Social workers proposed |
            | North | 6 | Harbour | 8 |
            | South | 7 | Hill | 8 |
            | East | 7 | Marsh | 8 |
            | West | 6 | Moor | 8 |
            | Permanence | 6 | – | – |
            | Total | 32 | Total | 32 |
            Who is affected

            All 32 social workers and five team managers are in scope. Twenty would keep their manager and twelve would have a new manager.
            What it costs

            The proposal is cost neutral: the practice lead is on the same grade as a team manager.
            Other options

            We looked at two others. Keeping five teams leaves two teams with a span of less than six. Moving to three teams would give managers eleven social workers each, which is more than our standard of eight.
            Equality

            A first equality impact assessment is at Appendix 1. It will be brought up to date after the consultation, with what you tell us.
            Timetable

            | Step | Date |
            | Consultation opens | 6 January 2025 |
            | Drop-in sessions | 15, 22 and 29 January 2025 |
            | Consultation closes | 14 February 2025 |
            | Decision | 10 March 2025 |
            | Outcome letters | 17 March 2025 |
            | New teams begin | 1 April 2025 |
            How to reply

            Email your comments, or hand them to your manager, by 5pm on 14 February 2025.
            Appendix 1: Equality impact assessment (first version)
            """),
        ("A business case for edge of care", [],
            """
            Thornby County Council

            Business Case

            Edge of Care Practitioners

            Version 1.3 – 2 June 2023
            Executive summary

            This business case asks for £1.26m over three years to employ eight Edge of Care Practitioners (8.0 whole time equivalent) and one manager on fixed-term contracts from 1 October 2023 to 30 September 2026. It is funded by the Family Safeguarding Grant, which ends on 30 September 2026.
            The case for change

            In 2022/23, 143 children came into care, 31 more than in 2021/22 (112). Of the 143, 57 (40%) were aged 13 or over. Each week in care costs £1,150 on average.
            Options

            Option A: do nothing. Numbers would go on rising; the cost in 2025/26 is forecast at £2.1m.
            Option B: buy a service. Market testing gave prices of £1.5m to £1.8m.
            Option C: employ our own team (preferred).
            Costs and funding

            | £k | 2023/24 | 2024/25 | 2025/26 | 2026/27 | Total |
            | Practitioners (8.0 WTE) | 170 | 350 | 360 | 185 | 1,065 |
            | Manager (1.0 WTE) | 30 | 62 | 64 | 33 | 189 |
            | Non-pay | 1 | 2 | 2 | 1 | 6 |
            | Total | 201 | 414 | 426 | 219 | 1,260 |
            | Grant | 201 | 414 | 426 | 219 | 1,260 |
            The grant meets the whole cost. There is no call on the general fund.
            Benefits

            We expect 24 children a year to stay at home who would else have come into care. At £1,150 a week and an average of 20 weeks, that is £552,000 a year (24 × 20 × £1,150). Savings over three years are £1,656,000; the payback is in the second year.
            Staffing

            All posts are fixed term to 30 September 2026. If the grant is not renewed the posts end with it; the cost of redundancy, estimated at £38,000, is met from the service reserve.
            Legal

            No legal comments beyond the standard terms of the grant.
            Equality

            An EIA was completed on 22 May 2023. It found a positive impact for age, and a neutral impact for all other characteristics.
            Risks

            Recruitment: moderate. Grant withdrawn: low.
            Sign-off

            | Role | Name | Date |
            | Author | Service Manager | 2 June 2023 |
            | Finance | Finance Business Partner | 6 June 2023 |
            | Legal | Principal Solicitor | 7 June 2023 |
            | Sponsor | Assistant Director | 9 June 2023 |
            Decision at the Programme Board of 20 June 2023.
            """),
        ("A report to a cabinet member on fostering support", [],
            """
            Wexcombe Borough Council

            Report to: Cabinet Member for Children’s Services (individual decision)
            Date: 21st November 2024
            Wards affected: All
            Key Decision: Yes – expenditure over £500,000
            Date of Forward Plan notice: 18th October 2024
            Title: Fostering Support – additional capacity
            1 SUMMARY
            1.1 This report recommends investment of £1.2m over two years (£600,000 in 2025/26 and £600,000 in 2026/27) in support for foster carers.
            2 RECOMMENDATION
            2.1 That the Cabinet Member approves the investment of £1,200k set out at paragraph 5.2.
            3 BACKGROUND
            3.1 The Council has 186 fostering households. In the year to 31 March 2024, 22 were approved and 29 left, a net loss of 7.1
            3.2 Exit interviews show that out-of-hours support matters most. In 2023/24 the out-of-hours line took 1,904 calls, of which 62% came between 6pm and 10pm.
            3.3 As paragraph 3.2 shows, most calls come in the evening.
            4 OPTIONS CONSIDERED
            4.1 Do nothing – not recommended, as net losses would go on.
            4.2 Raise allowances only – not recommended. The cost is £0.9m a year and exit interviews do not give money as the first reason.
            4.3 Invest in support – recommended.
            5 FINANCE
            5.1 The investment pays for eleven posts: six supervising social workers, four support workers and one manager.
            5.2 The cost by year is:
            | | 2025/26 | 2026/27 |
            | Supervising social workers (6) | £336,000 | £336,000 |
            | Support workers (4) | £156,000 | £156,000 |
            | Manager (1) | £68,000 | £68,000 |
            | Running costs | £40,000 | £40,000 |
            | Total | £600,000 | £600,000 |
            5.3 Funding: £800,000 from the Transformation Reserve and £400,000 from the Better Homes Grant, which runs to 31 March 2027. The posts are fixed term to the same date.
            6 LEGAL
            6.1 The Council must take steps to secure sufficient accommodation under section 22G of the Children Act 1989. The Monitoring Officer confirms that the proposal is lawful.
            7 EQUALITY
            7.1 The equality analysis (Annex 1, 4th November 2024) finds no adverse impact.
            8 CONSULTATION
            8.1 Foster carers were consulted between 2nd September and 11th October 2024. Of 186 households, 97 replied (52%).
            9 HR
            9.1 The posts are new and will be advertised in January 2025, with start dates from 1st April 2025.
            10 RISK
            10.1 Support workers may be hard to find. Mitigation: a joint campaign with two neighbours.
            11 PROCUREMENT
            11.1 None.
            Annex 1: Equality analysis
            1 Source: fostering return, March 2024.
            """),
        ("A decision notice on locality teams", [],
            """
            Holmsea Council

            Decision notice

            Decision: Reorganisation of permanence teams by locality
            Decision taken by: Corporate Director for People
            Date of decision: 3 July 2026
            Date of publication: 6 July 2026
            Call-in period ends: 13 July 2026 at 5pm
            Comes into force: 14 July 2026
            Key decision: Yes, it affects more than two wards
            Wards: Quay, Northgate, St Wulfram's, Fell Side
            Notice of key decision given: 1 June 2026
            What was decided

            That the three permanence teams become locality teams for Quay, Northgate and Fell Side from 7 September 2026, with the same number of posts: three team managers, six advanced practitioners (two in each) and 18 social workers (six in each), 27 posts in all.
            Why

            At present 44% of the 251 children live outside the area of their team, and travel takes up 9,300 hours a year. Locality teams bring that to 12%.
            Other options considered

            Staying as we are was rejected because travel takes time away from children. Two larger teams were rejected because a manager would have more than nine workers.
            What it costs

            One-off cost £21,400: relocation £6,400, excess mileage £12,000, equipment £3,000. It is met from the Directorate's contingency for 2026/27. There is no recurring cost.
            Consultation

            There was consultation with the 27 staff affected from 13 April 2026 until 22 May 2026 (40 days including both the first and the last). Twenty-one replied: 15 in favour, four against and two with no view.
            Advice received

            Finance (16 June 2026): the one-off cost can be met. Legal (17 June 2026): the decision is within the powers delegated to the Corporate Director. Human Resources (15 June 2026): policy has been followed.
            Equality

            Assessment of 12 June 2026: some negative impact for carers and for people with a disability, because of travel; excess mileage and flexible start times are agreed. No other impact.
            Documents

            Report to the Corporate Director, 24 June 2026
            Equality impact assessment, 12 June 2026
            """),
    ];
}
