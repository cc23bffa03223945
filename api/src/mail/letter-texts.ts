import type { Locale } from '@portolan/schema/vocabularies/locale';

interface Text {
  readonly subject: string;
  readonly text: string;
}

/** What the letters say; `{link}` works for seven days in an invitation and for one in the other. */
export const letterTexts: Readonly<Record<Locale, { readonly invitation: Text; readonly password: Text }>> = {
  en: {
    invitation: {
      subject: 'You are invited to edit {host}',
      text: 'Hello,\n\n{inviter} invites you to edit the portal of {host}.\n\nChoose your name and your password here. The link works once, within seven days:\n\n{link}\n\nIf you did not expect this letter, you need not do anything.\n',
    },
    password: {
      subject: 'A new password for {host}',
      text: 'Hello {name},\n\nYou can choose a new password here. The link works once, within a day:\n\n{link}\n\nIf you do not need it, you need not do anything: your password stays as it is.\n',
    },
  },
  es: {
    invitation: {
      subject: 'Le invitan a editar {host}',
      text: 'Hola:\n\n{inviter} le invita a editar el portal de {host}.\n\nElija aquí su nombre y su contraseña. El enlace funciona una sola vez, durante siete días:\n\n{link}\n\nSi no esperaba esta carta, no tiene que hacer nada.\n',
    },
    password: {
      subject: 'Una contraseña nueva para {host}',
      text: 'Hola, {name}:\n\nAquí puede elegir una contraseña nueva. El enlace funciona una sola vez, durante un día:\n\n{link}\n\nSi no la necesita, no tiene que hacer nada: su contraseña sigue siendo la misma.\n',
    },
  },
  fr: {
    invitation: {
      subject: 'Vous êtes invité à rédiger {host}',
      text: 'Bonjour,\n\n{inviter} vous invite à rédiger le portail de {host}.\n\nChoisissez ici votre nom et votre mot de passe. Le lien fonctionne une seule fois, pendant sept jours :\n\n{link}\n\nSi vous n’attendiez pas cette lettre, vous n’avez rien à faire.\n',
    },
    password: {
      subject: 'Un nouveau mot de passe pour {host}',
      text: 'Bonjour {name},\n\nVous pouvez choisir ici un nouveau mot de passe. Le lien fonctionne une seule fois, pendant un jour :\n\n{link}\n\nSi vous n’en avez pas besoin, vous n’avez rien à faire : votre mot de passe reste le même.\n',
    },
  },
  ro: {
    invitation: {
      subject: 'Sunteți invitat să editați {host}',
      text: 'Bună ziua,\n\n{inviter} vă invită să editați portalul {host}.\n\nAlegeți-vă aici numele și parola. Linkul funcționează o singură dată, timp de șapte zile:\n\n{link}\n\nDacă nu așteptați această scrisoare, nu trebuie să faceți nimic.\n',
    },
    password: {
      subject: 'O parolă nouă pentru {host}',
      text: 'Bună ziua, {name},\n\nPuteți alege aici o parolă nouă. Linkul funcționează o singură dată, timp de o zi:\n\n{link}\n\nDacă nu aveți nevoie de ea, nu trebuie să faceți nimic: parola rămâne aceeași.\n',
    },
  },
  ru: {
    invitation: {
      subject: 'Вас приглашают редактировать {host}',
      text: 'Здравствуйте!\n\n{inviter} приглашает вас редактировать портал {host}.\n\nВыберите здесь имя и пароль. Ссылка действует один раз, в течение семи дней:\n\n{link}\n\nЕсли вы не ждали этого письма, делать ничего не нужно.\n',
    },
    password: {
      subject: 'Новый пароль для {host}',
      text: 'Здравствуйте, {name}!\n\nЗдесь можно выбрать новый пароль. Ссылка действует один раз, в течение суток:\n\n{link}\n\nЕсли он вам не нужен, делать ничего не нужно: пароль останется прежним.\n',
    },
  },
  kk: {
    invitation: {
      subject: 'Сізді {host} порталын өңдеуге шақырады',
      text: 'Сәлеметсіз бе!\n\n{inviter} сізді {host} порталын өңдеуге шақырады.\n\nАтыңыз бен құпиясөзіңізді осы жерде таңдаңыз. Сілтеме бір рет, жеті күн ішінде жұмыс істейді:\n\n{link}\n\nБұл хатты күтпеген болсаңыз, ештеңе істеудің қажеті жоқ.\n',
    },
    password: {
      subject: '{host} үшін жаңа құпиясөз',
      text: 'Сәлеметсіз бе, {name}!\n\nЖаңа құпиясөзді осы жерде таңдай аласыз. Сілтеме бір рет, бір тәулік ішінде жұмыс істейді:\n\n{link}\n\nОл қажет болмаса, ештеңе істеудің қажеті жоқ: құпиясөзіңіз бұрынғыдай қалады.\n',
    },
  },
  zh: {
    invitation: {
      subject: '邀请您编辑 {host}',
      text: '您好！\n\n{inviter} 邀请您编辑 {host} 的门户网站。\n\n请在此处填写姓名并设置密码。该链接仅可使用一次，七天内有效：\n\n{link}\n\n如果您没有预料到这封信，无需任何操作。\n',
    },
    password: {
      subject: '{host} 的新密码',
      text: '{name}，您好！\n\n您可以在此处设置新密码。该链接仅可使用一次，一天内有效：\n\n{link}\n\n如果您不需要，无需任何操作：您的密码保持不变。\n',
    },
  },
};
