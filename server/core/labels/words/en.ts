import { type LanguageWords, list } from './languageWords.ts';

/** English. */
export const en: LanguageWords = {
  sentence: list(
    `again also and but eighth fifth finally first firstly five four fourth fourthly hence however lastly next
    ninth no now ok okay one or remember right second secondly seventh sixth so sorry then therefore third thirdly
    three thus two well yes yet additionally besides consequently conversely furthermore imprimis incidentally indeed instead
    item likewise meanwhile moreover nevertheless nonetheless otherwise overall similarly subsequently ultimately`,
    `above all, and then, but then, for example, for instance, in other words, in short, last but not least, so
    now, so then, so now, to be clear, to sum up, that is, point of order, first of all, in addition, in conclusion, in summary, in the end, of course, on the one hand, on the
    other hand, one last thing, one more thing, long story short, to begin with, to conclude, to start with`,
  ),
  facts: list(
    `absent accession address application agenda apologies archive camera caption case collection copyright date date/time dates deadline docket
    duration e-mail email episode equipment fax format language length location meeting name pages phone place project published
    room recorded recorder recording recordings reel session source sources tape tel time track object related zoning produced transcribed transcriber restrictions series show url usage venue
    version volume what when where which who why`,
    `read more, read next, read also, see also, related articles, related stories, accession number, interview with, audio file, catalogue number, date of interview, date of birth, file name, group photo,
    interview date, meeting date, meeting link, meeting notes, number of pages, place of birth, recorded by, tape
    number, transcribed by, zoom link`,
  ),
  minutes: list(
    `a attendee attendees chairs guests hosts hum minutes moderators note-taker note-takers aob participant present participants presenter presenters speakers abstain abstained abstentions action actions against announcement announcements attendance consensus
    decision decisions defer excused f for motion motions n observer observers poll polls previous proposal
    proposals quorum regrets resolution resolutions resolved sa scribe scribes sf topic topics vote votes witnesses adjourned adjournment carried moved seconded proposed deferred`,
    `any other business, action item, action items, next step, next steps, open questions, previous scribe, scribe nick, note taker, note takers, minute taker, minutes taker, minutes taken by, jabber scribe, straw poll,
    team members, members present, members in attendance, also present, also in attendance, in attendance, apologies for absence, call to order, called to order, members absent, moved by, seconded by, proposed by, motion carried, motion failed,
    meeting opened, meeting closed, meeting adjourned, next meeting, date of next meeting`,
  ),
  onlyInMinutes: list(
    `ai ais ap aps assigned assignee champion champions conclusion conclusions deadline due finding findings issue
    issues link links next note notes outcome outcomes owner reviewer reviewers slide slides status summary task tasks
    takeaways to-do to-dos todo todos`,
    `key takeaways, pull request, pull requests, slide deck`,
  ),
  procedure: list(
    `amendment amendments ayes clause division gentleman gentlemen motion noes nays order orders petition preamble schedule exhibit exhibits teller tellers yeas majority voting recused paired abstaining`,
    `in favour, in favor, against the motion, bill read, house divided, motion made, motion put, order read, question agreed to, question proposed, question put, tellers for the ayes, tellers for the noes, the house divided, the committee divided, the house proceeded to a division, amendment proposed, amendment made, ordered to be printed, question declared carried, question declared lost, not voting, roll call vote, voice vote, result of the vote, vote result, result of the division, moved by, seconded by, proposed by, motion carried, motion failed, motion agreed to, motion negatived, question negatived, question put and agreed to, the dáil divided, the seanad divided, the senate divided, the assembly divided, the council divided, the vote was taken by electronic device, a party vote was called for on the question, a personal vote was called for on the question, the question was put`,
  ),
  document: list(
    `abstract appendix article aside attachments audio background bcc body book bug bugs caption categories category
    caution cc chapter claim code command commands comment comments conclusion conclusions cons contents context
    concern concerns sponsorship corollary correction corrections credit credits dear deck definition description details disclaimer discussion
    discussions docs e.g edit edited errata erratum example examples feature features feedback fig figure file
    files finding findings fix fixme from ftp fwd goal goals heading highlights hint how http https hypothesis i.e
    image images important input introducer introduction issue issue/pr issues key keywords kind languages lemma
    license link links live meaning media members motivation namely nb note notes observation observations option
    options other others outcome outcomes output overview p.s paper parameters part path photo podcast postscript
    present problem problems proof pros ps pull quote rationale re reason reasons recap ref reference references
    refs release reminder repo repository result results returns schedule section see sent site slide slides
    solution solutions spoiler status step steps subject subtitle summary syntax table tag tags takeaway verse verses psalm psalms prayer hymn takeaways
    tbd theorem tip title tldr to to-do todo total totals transcript transcription transcripts translation type
    update updates video viz warning website`,
    `editor's note, final question, first question, fun fact, further reading, future work, issue link, key points,
    key takeaways, last question, next question, photo credit, pull request, pull requests, q&a, related work,
    second question, show notes, side note, table of contents, tl;dr`,
  ),
  things:
    list(`advantages aim average benefits budget case cases cost costs disadvantages risks score friday monday saturday
    sunday thursday tuesday wednesday`),
  voices:
    list(`backbencher backbenchers councillor delegate deputy juror lady noble peer representative senator shareholder attendee attendees audience caller chair child co-host facilitator female guest guests host hosts interviewee
    interviewer introducer man male member members moderator moderators narrator note-taker note-takers operator
    participant participants person presenter presenters reader respondent reviewer speaker speakers student teacher
    therapist transcriber translator unidentified unknown videographer voice witness woman`),
  question: list(`question questions q`),
  answer: list(`answer answers response reply a`),
  saying: list(
    `said asked replied answered added says asks replies answers adds continued continues explained explains responded responds`,
  ),
  pronouns: list(`he i it one she somebody someone they we who you everybody`),
  openers: list(
    `a absolutely actually after again agreed ah aha all alright alrighty also although always amazing amen an and another any anybody anyone anything anyway are as at aw awesome basically be beautiful because been before both bravo brilliant but by bye can certainly cheers clearly congratulations cool correct could currently definitely did do does don't during each effectively either enough especially essentially even eventually every everybody everyone everything exactly excellent fabulous fair fantastic few finally fine first for frankly from furthermore generally good goodbye gotcha great had has have having he hello her here hey hi his hmm honestly hopefully how however huh i i'd i'll i'm i've if in incredible indeed initially interesting is isn't it it's its just last later let let's like look lovely many maybe me meanwhile mhm mm mm-hmm more moreover most my nah naturally nay neat never next nice no nobody nope normally not noted nothing now obviously of oh ok okay on once one only ooh oops or other otherwise our overall perhaps please plus possibly precisely probably quite really recently regardless right same seriously several she should similarly since so some somebody someone something sometimes soon sorry splendid still such super superb sure surely sweet terrific thank thanks that that's the their them then there there's these they they're this those though three through to today tomorrow tonight too totally true two typically ugh uh um understood unfortunately until usually very was we we'll we're we've welcome well were what what's when where which while who whoa whose why with without wonderful would wow yeah yep yes yesterday yet you you're your yup`,
  ),
};
