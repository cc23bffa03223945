/** What stops people, accounts, keys, passwords and signing in. */
export const peopleSentences = {
  'account.email': '"{email}" is no e-mail address.',
  'account.name': 'Give a name.',
  'account.nameTooLong': 'The name is too long; at most {most} characters are allowed.',
  'account.taken': 'There is an account of "{email}" already.',
  'account.invitedTaken': 'There is an account of "{email}" already: change what it may do.',
  'account.notFound': 'There is no such person.',
  'account.none': 'There is no account of "{email}".',
  'account.deactivated': 'The account of "{email}" is deactivated. Reactivate it first.',
  'account.lastAdministrator': 'Nobody would be left to manage people. Make somebody else an administrator first.',
  'session.notFound': 'There is no such session of yours; it may have ended already.',
  'key.neverAdministrator': 'A key is never an administrator. Choose another role.',
  'key.tooMuch': 'A key may not do more than the person who creates it.',
  'key.name': 'Give the key a name of 1 to {most} characters.',
  'key.days': 'A key is valid for 1 to {most} days.',
  'key.notFound': 'There is no such key; it may have expired or been revoked already.',
  'key.unknown': 'This API key is not known here: it is wrong, has expired or was revoked.',
  'key.notForThis': 'An API key does not do this. Sign in as a person.',
  'grant.none': 'Say what the person may do: give at least one grant.',
  'grant.twice': 'The same grant is there twice.',
  'grant.partner': 'Name the partner of an editor of a partner.',
  'grant.project': 'Name the project of an editor of a project.',
  'grant.languages': 'Name the languages of a translator.',
  'grant.noLanguages': 'Only a translator is limited to languages.',
  'grant.noPartner': 'This role is not limited to a partner.',
  'grant.noProject': 'This role is not limited to a project.',
  'grant.oneOfTwo': 'Name a partner or a project, not both.',
  'grant.unknownPartner': 'There is no partner "{slug}".',
  'grant.unknownProject': 'There is no project "{slug}".',
  'invitation.over':
    'This invitation is not valid any more: it was used, revoked or is older than a week. Ask for another.',
  'invitation.notFound': 'There is no such invitation that is still open.',
  'password.choose': 'Choose a password.',
  'password.short':
    'The password has {length} characters; choose one of at least {least}, such as four unrelated words.',
  'password.long': 'The password has {length} characters; at most {most} are allowed.',
  'password.weak': 'The password is easy to guess. Choose a longer one, such as four unrelated words.',
  'password.straightRow':
    'The password is easy to guess: it follows a row of the keyboard. Choose a longer one, such as four unrelated words.',
  'password.keyPattern':
    'The password is easy to guess: it follows a short pattern on the keyboard. Choose a longer one, such as four unrelated words.',
  'password.simpleRepeat':
    'The password is easy to guess: it repeats one character. Choose a longer one, such as four unrelated words.',
  'password.extendedRepeat':
    'The password is easy to guess: it repeats the same characters. Choose a longer one, such as four unrelated words.',
  'password.sequences':
    'The password is easy to guess: it is a sequence such as "abc" or "321". Choose a longer one, such as four unrelated words.',
  'password.recentYears':
    'The password is easy to guess: it is built around a recent year. Choose a longer one, such as four unrelated words.',
  'password.dates':
    'The password is easy to guess: it is built around a date. Choose a longer one, such as four unrelated words.',
  'password.common':
    'The password is easy to guess: it is a common password. Choose a longer one, such as four unrelated words.',
  'password.similarToCommon':
    'The password is easy to guess: it is close to a common password. Choose a longer one, such as four unrelated words.',
  'password.wordByItself':
    'The password is easy to guess: it is one word. Choose a longer one, such as four unrelated words.',
  'password.names': 'The password is easy to guess: it is a name. Choose a longer one, such as four unrelated words.',
  'password.userInputs':
    'The password is easy to guess: it is built from your own name or e-mail address. Choose a longer one, such as four unrelated words.',
  'signIn.first': 'Sign in first.',
  'signIn.wrong': 'The e-mail address or the password is wrong.',
  'signIn.email': 'This is no e-mail address.',
  'signIn.password': 'The password is wrong.',
  'signIn.link': 'This link is not valid any more. Ask an administrator for another.',
  'signIn.pageElsewhere': 'A page elsewhere may not act for somebody who is signed in here.',
  'signIn.noOrigin': 'The request does not say which page sent it. Send the header "Origin".',
  'signIn.returnElsewhere': 'The address to return to is not here.',
  'signIn.fromElsewhere': 'A page elsewhere may not sign you in here.',
  'signIn.noProvider': 'Signing in with an identity provider is not set up, or the provider does not answer.',
  'signIn.code': 'The code is wrong.',
  'signIn.backupCode': 'The recovery code is wrong or was used before.',
  'signIn.tooSlow': 'Signing in took too long. Begin again with your password.',
  'signIn.tooManyCodes': 'Too many wrong codes. Begin again with your password.',
  'signIn.locked': 'Too many wrong codes. Try again in 15 minutes.',
  'signIn.factorOn': 'A second factor is set up already. Take it away first.',
  'signIn.factorOff': 'No second factor is set up.',
  'signIn.tooMany': 'Too many wrong sign-ins. Try again in {minutes} min.',
  'signIn.deactivated': 'This account is deactivated. Ask an administrator.',
} as const;
