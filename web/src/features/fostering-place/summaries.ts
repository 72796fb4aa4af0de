/**
 * What each page of a private place is, in words that somebody understands who reads little English, or who listens to it.
 * Sections of the application, reports and questions to others say it themselves.
 */
export const summaries = {
  adoption:
    'Here is the help that we agree with you, and your letters. You can ask us for more help at any time. All of this goes on after the adoption order too.',
  adoptionPlan:
    'This plan says what help you and the child get, who gives it and until when. Tell us what is missing. If it is right, sign it here.',
  letters:
    'You can write to each other through us. We never give your address to them, or theirs to you. A worker reads each letter before we pass it on.',
  relative:
    'You can read letters here that we pass on to you, and write back. We read each letter before we pass it on. We never give your address to the family, or theirs to you.',
  allegation:
    'This is hard, and you are not alone. Nobody has decided that it is true. This page shows who supports you, and when you will next hear from us.',
  allegationOver: 'This is over. This page shows the outcome, what happens next, and who you can talk to.',
  agree:
    'We only ask others about you if you say yes. Say yes to each one by itself. You can change your mind at any time. Then we will stop, and your worker will talk to you about what that means.',
  constellation:
    'These are the families near you who foster too. You can meet them, and your child can stay overnight with the hub home. Your worker can tell you more.',
  constellationOfHub:
    'Your home is the hub home for these families near you. They can ask you if a child can stay overnight. You say yes or no each time.',
  askSleepover:
    'Ask the hub home if your child can stay overnight. You will see straight away if there is a bed. They then say yes or no.',
  beds: 'Tell us how many children can sleep at your home on a night. We never let anybody ask for more beds than that.',
  entry:
    'This is in the calendar of your constellation. Tell the others if you are coming. You can change your mind.',
  entryForm:
    'Everybody in your constellation can see this. We tell them that there is news. Do not write a child’s name.',
  sleepover:
    'This shows who is staying, on which nights, and if it is agreed. You see each other’s phone numbers once it is agreed.',
  complain:
    'Tell us what went wrong. When you have sent it, we show you the day we will answer by. A manager reads it. Your worker and other people in your home do not.',
  complaint:
    'This page shows who is dealing with your complaint, what stage it is at and when we will answer. If you are not happy with our answer, there are more stages.',
  concern:
    'We told you about something that worries us. This page shows what it is, and what happens next. You can tell us your side before we decide.',
  breaks:
    'Everybody needs a break now and then. Asking for one does not count against you. You can also ask for a carer who has done this for longer to be there for you.',
  askBreak:
    'Tell us what you need. As soon as you send it, you will see when we will answer by. We look for another carer who is a good match, and ask you both.',
  offerBreak:
    'Tell us what you could do. We ask you each time before anything is agreed. You can always say no.',
  breakPart:
    'This shows how far it has got, and who we found. Nothing is agreed until you have both said yes.',
  children:
    'Here are the children who live with you. For each there is who to call, what you need to know, who decides what, and a daily log.',
  child:
    'This is about one child. Look here for who to call. Tell us what you still need to know. Write down what happens in the daily log.',
  childInformation:
    'This is everything you need to know to care for the child. Tell us if you have each thing. If something is missing or not right, we have to put it right.',
  childDecisions:
    'This says who decides what for the child. You can show it at school or at the doctor’s. Once you have opened it on this device, you can open it without a signal.',
  childLog:
    'Write down what happens, or say it and record it. Short is fine. If something worries you, say so here: your worker reads that first.',
  details:
    'When there is a message for you, we send a short note. It says that there is a message, and nothing else. You read the message here. Two people can use the same email address. Each still has a page of their own.',
  document:
    'Here you can open this document and see who added it. If there is something for you to do, it says so below.',
  documents:
    'Here are letters and forms that we share with you, and those that you give us. Only you and the people who work with you can open the ones about you.',
  addDocument: 'Give us a letter, a form or a photo of one here. Say what it is, so that we can find it.',
  erase:
    'You can ask us at any time to erase what we hold about you. We answer within a month. It does not count against you.',
  exit: 'You are leaving. We would like to know why, so that we can do better. You do not have to say anything. Each of you answers separately.',
  review:
    'Once a year we look at how it is going. Tell us here how it has been for you. We will talk to you about the report, and then you can read it here.',
  reviewBetween:
    'We are looking at your approval now, before your yearly review. Tell us here what you think. We will talk to you about the report, and then you can read it here.',
  terms:
    'We suggest new terms for your approval. Read them here, and see what support you would get. You do not have to agree.',
  termsOver: 'This page shows what we suggested, what you said to it, and what happened.',
  leave:
    'You can stop fostering at any time. Tell us here. Your approval then ends 28 days after we get your notice. You can talk to us first.',
  notice:
    'You told us that you want to stop fostering. This page shows when your approval ends, and what happens until then. You can still change your mind.',
  messages:
    'Write to your worker here. Only you and the people who work with you read these messages. Other people in your household have their own.',
  money:
    'See what we pay you each week for every child. Claim here for journeys, and for things you paid for. We tell you when we have paid you.',
  claim:
    'This is one claim. It can have many journeys and costs. You can change it until we have checked it.',
  claimOfOther:
    'This claim was made by somebody else in your household. You can see what happens with it. Only they can change it.',
  journey: 'Tell us about one journey that you made for a child. Do not write a child’s name or address.',
  cost: 'Tell us about one thing that you paid for, or would like help with. Add a photo of the receipt if you have one.',
  statement:
    'This shows what we paid you in one tax year. A tax year begins on 6 April. You can print it or save it.',
  people: 'This is who we think lives in your home. Tell us if somebody is missing, moves in or moves out.',
  stageTwo:
    'Adoption has two stages. After stage 1, you tell us here if you want to carry on. You do not have to be ready at once. But there is a last day to ask.',
  steps:
    'This is everything that happens. It shows who does each step, and the day it should be done by. Some steps happen at the same time.',
  stop: 'You can stop at any time. It does not count against you. You can ask us again later.',
  support:
    'You can call us day or night. You can also write to us, and we tell you when we will answer. This page shows who is dealing with it and what has happened so far. Everyone who fosters or adopts with you sees this too.',
  askSupport:
    'If you can, call us first. If you would rather write, do it here. We tell you straight away when we will answer. If we are late, a manager has to deal with it.',
  supportRequest:
    'This shows what we promised, who is dealing with it and what we have said to each other. You can add to it at any time. If you do not need it any more, tell us below.',
  training:
    'Everybody who wants to foster or adopt does a course first. You meet others, and you can ask anything. Choose a date that suits you. You can change it later.',
  learning:
    'Here you can book training and support groups. Each of you books your own place. If a date is full, join the waiting list and we tell you when a place is free.',
  learningRecord:
    'This is the training that you have done. Only you and the people who work with you see it. It also goes into the report for your review.',
  addLearning:
    'Tell us about training that you did somewhere else. Add a photo of your certificate if you have one. Your worker looks at it.',
  dates:
    'These are your dates that are still to come. You can add each one to the calendar on your phone or computer.',
  complaints:
    'Things go wrong sometimes, for every family. Asking for help or complaining does not count against you. Tell us here what went wrong.',
  wrong:
    'Things go wrong sometimes, for every family. Asking for help or complaining does not count against you. There are three different ways to deal with it, and we keep them apart.',
} as const
