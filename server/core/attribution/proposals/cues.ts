/** Words that show who speaks, or whether the same person continues. */
export interface Cue {
  readonly id: string;
  /** What it says to the user, who sees the matched words after it. */
  readonly says: string;
  /** Whether it counts only at the beginning of a line. */
  readonly opens?: true;
  /** Whether it counts only in lines of a few words. */
  readonly short?: true;
  readonly phrases: readonly string[];
}

/**
 * All cues. Phrases have the form of {@link wordsOf}; `*` is any one word. The weights of cues are learned (see learned.ts).
 */
export const cues: readonly Cue[] = [
  {
    id: 'constituency',
    says: 'Speaks for a constituency',
    phrases: list(`my constituent|my constituents|my constituency|my constituent's|my * constituency
      my * * constituency|my * * * constituency|my surgery|my advice surgery|my advice surgeries|my surgeries|my local
      my county|my city|my town|my region|my area|our constituents|constituent of mine|constituents of mine|people in my
      my own constituency|my part of the|local residents|my inbox|my postbag`),
  },
  {
    id: 'own experience',
    says: 'Tells of what the speaker did or is',
    opens: true,
    phrases:
      list(`last week i|last month i|last friday|last year i|last night i|yesterday i|on friday i|on monday i|on saturday|on sunday
      at the weekend|over the weekend|last weekend|this week i|this morning i|recently i|i recently|i met|i visited|i have met
      i spoke|i had|i have been contacted|i have received|i wrote|i have written|during a visit|as a former|as a member|as a parent
      as a doctor|as a nurse|as a teacher|as a mother|as a father|as a fellow|as a new|as a proud|as a scottish|as a welsh|as a london
      as a lawyer|as a farmer|as a trade|as someone|as one who|as chair|as the chair|as co chair|as vice chair|as the member for`),
  },
  {
    id: 'occasion',
    says: 'Tells of something recent',
    opens: true,
    phrases:
      list(`this week|this morning|recently|during a|during the|in recent|a recent|the recent|recent|according to|figures|a report
      a survey|a study|research|two years|three years|four years|five years|ten years|in the last|over the past|over the last|in the past
      earlier this|it is now|today|next week|next month|tomorrow`),
  },
  {
    id: 'thanks for an answer',
    says: 'Thanks for an answer',
    phrases: list(`grateful to the minister|grateful to the secretary of state|grateful for that|i thank the minister
      i thank the secretary of state|i thank the prime minister|i thank the home secretary|i thank him for|i thank her for
      thank the minister for|thank the secretary of state for|thank the prime minister for|thank my hon friend for that
      thank my hon friend for his answer|thank my hon friend for her answer|for that answer|for that reply|for that response
      for his answer|for her answer|for his reply|for her reply|for his response|for her response|given his reply
      given her reply|given his answer|given her answer|given that answer|from that answer|that reply|his reply|her reply
      the minister's answer|the minister's reply|the minister's response|welcome that answer|welcome the minister's`),
  },
  {
    id: 'asks leave',
    says: 'Asks leave to put something',
    phrases:
      list(`may i ask|may i invite|may i press|may i urge|may i put|may i take|may i suggest|may i bring|may i draw
      may i thank|may i congratulate|may i welcome|may i join|may i associate|may i commend|may i wish|may i pay|may i say
      can i ask|can i press|can i urge|can i invite|can i put|can i take|can i thank|can i welcome|can i congratulate
      could i ask|i ask him|i urge the|i urge him|i urge her|i ask the|may we have|can we have|may i first
      i congratulate|i join|i welcome|i very much welcome|i associate|i note|i would like to|i wish to|i declare|i refer the house`),
  },
  {
    id: 'ground',
    says: 'Begins with a ground for asking',
    opens: true,
    phrases: list(`given|in view of|further to|following|bearing in mind|in light of|in the light of|as we approach
      as we are coming|on the subject of|on the question of|in addition to|with regard to|despite|notwithstanding|although
      while|even|when it comes to|in spite of|as the minister|as the prime|as the secretary|as my hon|while i`),
  },
  {
    id: 'minister',
    says: 'Speaks of the Minister',
    phrases:
      list(`the minister|the minister's|ministers|the secretary of state|the secretary of state's|the prime minister
      the prime minister's|this prime minister|the deputy prime minister|the home secretary|the home secretary's|the chancellor
      the chancellor's|the foreign secretary|the health secretary|the defence secretary|the justice secretary
      the business secretary|the education secretary|the transport secretary|the lord chancellor|the leader of the house
      the attorney general|the solicitor general|the under secretary|his department|her department|his officials|her officials
      my hon friend the minister|my hon friend the secretary`),
  },
  {
    id: 'asks the minister',
    says: 'Asks the Minister',
    phrases:
      list(`will the minister|would the minister|can the minister|could the minister|does the minister|is the minister
      has the minister|did the minister|will the secretary|would the secretary|can the secretary|could the secretary
      does the secretary|is the secretary|has the secretary|will the prime|would the prime|can the prime|could the prime
      does the prime|is the prime|has the prime|will the home|can the home|does the home|is the home|has the home|would the home
      what is the minister|what is the secretary|what is the home|what is the prime|what are the government|what will the
      why is the|why does the|why has the|why did the|when will the|how will the|how does the|how can the|what does the|what has the
      will the government|would the government|do the government|are the government|have the government|does the government
      will ministers|do ministers|will the chancellor|does the chancellor|will the leader|will the hon|does the hon|is the hon
      will he|will she|would he|would she|can he|can she|could he|could she|does he|does she|has he|has she|did he
      did she|should he|should she|will they|do they|is he|is she|are they|will my hon|does my hon|is my hon|can my hon|would my hon|could my hon
      has my hon|did my hon|is it not|is not|does not the|would it not|was it not|is there not|should not|what steps|what more|what assessment
      what discussions|what plans|how can we|why are|why do|when is|when are|what guidance|what support|what action|what progress
      he agree|she agree|friend agree|friend aware|minister agree|minister aware|he accept|he aware|friend confirm|friend tell
      friend ensure|friend assure|friend accept|friend consider|friend join|will it|so will|so what|so does|so can|so how|so why`),
  },
  {
    id: 'government',
    says: 'Speaks for the Government',
    phrases:
      list(`we will|we have|we are|we want|we continue|we recognise|we value|we shall|we take|we work|we expect|we intend
      we introduced|we review|we also|we already|we invest|we inherited|we remain|we published|we launched|we keep
      this government|our government|our plan|our plans|our work|our policy|our commitment|our reforms|our approach|our strategy
      the government are committed|the government have already|the government take|the government is committed|the government have no
      my officials|my department|my colleagues|my ministerial|ministerial colleagues|colleagues in|colleagues at|the previous government
      the last government|the opposition|the conservative party|the labour party opposite|opposition members|the shadow|his party|her party
      the department has|the department is|we do not|we did|we made|we put|we set`),
  },
  {
    id: 'undertakes',
    says: 'Undertakes something',
    phrases:
      list(`i will|i shall|i would be happy|i would be delighted|i would be glad|i am happy|i am pleased to|i am very happy
      i am delighted|i can tell|i can assure|i can confirm|i assure|i would ask|i would encourage|i would urge|i encourage|i refer
      i can say|i have to say|i have to tell|i certainly|happy to meet|i point|i would say|i say to|i should point|i must say|i simply
      i can report|i hope that he|i hope that she|i hope that the hon|i reassure|let me reassure|let me say|let me tell|let me assure
      let me be|i repeat|i look forward`),
  },
  {
    id: 'weighs',
    says: 'Weighs what was asked',
    opens: true,
    phrases:
      list(`i do not accept|i accept|i agree|i entirely agree|i completely agree|i absolutely agree|i totally agree|i share|of course
      absolutely|that is right|that is absolutely|that is an|that is a|that is not|that is exactly|that is precisely|that is entirely
      as a matter of fact|it is absolutely|it is clear|it is important|it is very|it is vital|it is right|it is essential|it is true|it is not|it is for|he is right|she is right|he is absolutely|she is absolutely|i do not know|i do not have|i do not recognise
      i have not|i have no|there are no plans|we have no plans|i cannot|in answer to|i understand|i recognise|i appreciate
      as he knows|as she knows|as he will know|as i have said|as i said|as i say|if the hon|if my hon|if he|if she|if there|i reject|i disagree
      the answer|the reality|the position|the facts are|on the latter|on the first|on the second|on that|on the
      a number of|there are|there is|actually|first|first of all|firstly|the issue`),
  },
  {
    id: 'takes up',
    says: 'Takes up what was asked',
    phrases:
      list(`friend is right|friend is absolutely|friend is quite|friend is entirely|friend makes|friend raises|friend asks
      friend mentions|friend refers|friend points|friend knows|friend will know|friend has raised|friend has made|friend's question
      friend's point|friend's comments|friend's work|gentleman is right|gentleman makes|gentleman raises|gentleman asks
      gentleman refers|gentleman mentions|gentleman's|gentleman should|gentleman says|gentleman will|gentleman has|gentleman calls
      lady is right|lady makes|lady raises|lady asks|lady refers|lady mentions|lady's|lady should|lady says|lady will|lady has
      his question|her question|that question|his point|her point|that point|the point he|the point she|his comments|her comments
      important point|important question|important issue|important matter|good point|the premise|raises an|makes an|raises a|makes a
      the member for * rightly|draw my attention|drawing attention|raising this|raising that|raised this|his work|her work|pay tribute to`),
  },
  {
    id: 'member',
    says: 'Speaks to a Member who asked',
    phrases:
      list(`the hon gentleman|the hon lady|the hon gentleman's|the hon lady's|the hon member|hon gentleman|hon lady
      the noble lord|the noble baroness|the noble lady|my noble friend|hon members`),
  },
  {
    id: 'friend',
    says: 'Speaks of an hon. Friend',
    phrases: list("my hon friend|my hon friend's|our hon friend|my hon friends"),
  },
  {
    id: 'thanks a member',
    says: 'Thanks a Member',
    phrases:
      list(`i am grateful to my hon friend|i am grateful to the hon|i thank my hon friend|i thank the hon|i commend my hon
      i commend the hon|i congratulate my hon|i congratulate the hon|i pay tribute to my|i pay tribute to the hon|i thank the noble
      i thank my noble|i thank him|i thank her|i am grateful to him|i am grateful to her|i welcome my hon|i welcome the hon
      i am very grateful to my hon|i am very grateful to the hon|may i thank my hon|let me thank`),
  },
  {
    id: 'yes or no',
    says: 'Says yes or no',
    opens: true,
    phrases:
      list(`yes|no|correct|that's correct|that's right|that is correct|that is right|indeed|certainly|sure|exactly|yeah|yep|nope
      not that i|not at|not really|not to my|not as|to the best of|probably|possibly|sorry|absolutely|never|none|i think so|i believe so
      i suppose|i imagine|well`),
  },
  {
    id: 'short reply',
    says: 'Replies shortly',
    opens: true,
    short: true,
    phrases:
      list(`it was|it is|it did|it does|it would|it wasn't|it's|they did|they were|he did|she did|he was|she was|i did|i was
      i do|i am|i would|i could|i wasn't|i didn't|i'm not|i had|we did|we were|we had|that was|there was|there were|of course`),
  },
  {
    id: 'reports',
    says: 'Brings something up',
    phrases:
      list(`has said|have said|famously said|told us|told the house|announced that|has announced|has condemned|reported that
      has reported|has warned|found that|has found|estimates that|has revealed|revealed that|tells us|recently said|is concerned|are concerned|deeply concerned|are worried|has reached|suffers from|faces`),
  },
  {
    id: 'own question',
    says: 'Speaks of a question of his or her own',
    phrases:
      list(`my question|answer the question|answer that question|not answered|has not explained|did not answer|failed to answer
      my previous question|my earlier question|my letter|wrote to the minister|wrote to him|wrote to her|meet me|join me
      my recent|my written|my private|my bill|i asked`),
  },
  {
    id: 'recalls',
    says: 'Speaks from memory',
    phrases:
      list(`i don't recall|i don't remember|i don't know|i don't think|i don't believe|i can't recall|i can't remember|i cannot recall
      i cannot remember|i do not recall|i do not remember|i can't say|i recall|i remember|as far as i|my recollection|my understanding
      i wasn't aware|i was not aware|i wouldn't|i would have|i'm afraid|i'm sure|to my knowledge|from memory|my memory`),
  },
  {
    id: 'you',
    says: 'Speaks to somebody',
    phrases: list("you|your|you're|you've|you'd|you'll|yours|yourself"),
  },
  {
    id: 'examines',
    says: 'Leads through evidence',
    phrases:
      list(`your statement|your witness statement|your evidence|did you|were you|do you|are you|have you|had you|would you|could you
      can you|was that|is that|isn't it|wasn't it|didn't you|weren't you|don't you|aren't you|haven't you
      that's right isn't|please|can we|could we|if we can|if we could|if we look|if we turn|let's look|let's go|let us look|let me ask|turning to
      moving on|i want to|i'd like to|i would like to ask|we can see|we see|on the screen|can i ask|you say|you said|you were|you had
      you told|you describe|you refer|you mention|do i take|does it follow|tell us|thank you|help us|i'm going to|if i may|looking at|look at`),
  },
  {
    id: 'acknowledges',
    says: 'Takes note of an answer',
    opens: true,
    phrases: list("thank you|all right|okay|ok|right|very well|i see|understood|let me ask|let's|we'll come"),
  },
  {
    id: 'chair',
    says: 'Speaks from the Chair',
    phrases:
      list(`order|resume his seat|resume her seat|resume their seat|the gist|the drift|i call|we must hear|the house must
      members must|that question has been|we come to|we now come|topical questions|shall we break|we will break|we'll break|we will adjourn
      we'll adjourn|good morning|good afternoon|take a break|short break|i am not going to allow|i will not have|be removed|leave the chamber|too much noise|shouting|be quiet
      keep your voice|a little slower|will be heard|must be heard`),
  },
  {
    id: 'points back',
    says: 'Points back to what was said',
    opens: true,
    phrases: list(
      'he|she|it|they|this|these|those|his|her|its|their|such|that|him|them|there|one|another|both|some|others|many',
    ),
  },
  {
    id: 'goes on',
    says: 'Goes on with what was said',
    opens: true,
    phrases:
      list(`however|but|and|also|indeed|in fact|moreover|furthermore|secondly|thirdly|finally|therefore|so|then|similarly|equally
      nevertheless|nonetheless|instead|meanwhile|in addition|as a result|for example|for instance|that is why|that means|this means|later
      since then|at the same time|on the other|otherwise|or|because|yet|again|unfortunately|obviously|clearly|overall|further|having said|it also|they also|we also|i also|of those|in particular|in other words|the fact is|the truth is|even so|until`),
  },
  { id: 'I', says: 'Speaks in the first person', phrases: list("i|i'm|i've|i'd|i'll") },
  { id: 'we', says: 'Speaks as one of several', phrases: list("we|our|us|we're|we've|we'd|we'll|ours") },
  {
    id: 'asks',
    says: 'Begins as a question',
    opens: true,
    phrases: list(
      "who|what|when|where|why|how|which|whose|is|are|was|were|do|does|did|can|could|will|would|should|shall|may|might|has|have|had|am|isn't|aren't|don't|doesn't|didn't|won't|so what|so how|so did|and what|and how|and did|and was|and is|and were|but will",
    ),
  },
];

function list(phrases: string): string[] {
  return phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
