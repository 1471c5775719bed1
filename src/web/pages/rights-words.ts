// Alone knows the text of the rights page, in both languages.

const tr = {
  title: 'Haklar ve izinler',
  perItem:
    'Her haberin, her fotoğrafın ve her görüntünün hakları kendi sayfasında ve akıştaki öğesinde ayrıca yazılıdır; orada yazan geçerlidir. Aşağıdakiler, öğe kendisi başka bir şey söylemediğinde geçerli olanlardır.',
  classesTitle: 'Neyin hakkı saklıdır?',
  class: 'İçerik',
  default: 'Kendisi söylemezse',
  rules: [
    'Kaynağı belirtmek hiçbir zaman isteğe bağlı değildir: yayının adı, tarih, bağlantı ve yazarın adı birlikte verilir (5846 sayılı Kanun m. 36/3; 5187 sayılı Kanun m. 24/1).',
    'Yeniden yayımı saklı tutulan haber, metin ve görseller izinsiz yayımlanamaz (5187 sayılı Kanun m. 24/2).',
    'İktibas hakkı saklı yazılardan kaynak ve yazar adıyla kısaltılmış basın özeti yapılabilir (5846 sayılı Kanun m. 36/2).',
    'Fotoğraf, görüntü ve sesin hakları metinden ayrıdır; metin için verilen izin bunları kapsamaz (5846 sayılı Kanun m. 84).',
    'Hak bilgileri ve kaynak zinciri çıkarılamaz, değiştirilemez (5846 sayılı Kanun Ek Madde 4/1).',
  ],
  machinesTitle: 'Makineler ve yapay zekâ',
  machines: {
    search: 'Arama sonuçları: bağlantı ve kısa alıntı',
    aiIndex: 'Yapay zekâ aramaları için dizine alma',
    aiInput: 'Yanıt üretirken metni kullanma',
    aiTrain: 'Model eğitimi',
  },
  allowed: 'İzin verilir',
  reserved: 'Saklıdır',
  askTitle: 'Nasıl izin istenir?',
  ask: 'Haberin adresini, nerede ve nasıl kullanmak istediğinizi yazın. İzin yazılı verilir:',
  complainTitle: 'Hakkınız ihlal edildiyse',
  complain:
    'Eserin sizin olduğunu gösteren bilgiyi ve ilgili sayfanın adresini yazın (5846 sayılı Kanun Ek Madde 4). Başvurunuz en geç üç gün içinde sonuçlandırılır; içerik yayından kaldırılırsa kaydı arşivde korunur:',
  complainForm: 'bildirim formu',
  privacyTitle: 'Kişisel veriler (6698 sayılı Kanun, KVKK)',
  controller: 'Veri sorumlusu:',
  privacyHead: ['Ne tutulur?', 'Amaç', 'Hukuki sebep', 'Süre'],
  privacy: [
    [
      'İstek günlüğü: zaman, yol, sonuç, süre. Adres (IP), sorgu ve çerez yazılmaz',
      'Hizmetin çalıştığını görmek, hatayı bulmak',
      'Kişisel veri içermez',
      'Günlüğü tutan sistemin süresi',
    ],
    [
      'Yayımlanan haberlerdeki kişiler, imzalar ve görseller; her sürüm',
      'Basın özgürlüğü; içeriğin doğruluğunu ve bütünlüğünü gösterebilmek',
      'm. 28/1-c; 5187 sayılı Kanun m. 10',
      'Yayımda kaldıkça, ardından en az iki yıl',
    ],
    [
      'Form ya da e-posta ile gelen hata bildirimi, izin isteği, şikâyet, düzeltme ve cevap: ad, ulaşım bilgisi, metin',
      'Başvuruyu yanıtlamak ve yasal süreleri gösterebilmek',
      'm. 5/2-ç, e',
      'Sonuçlandıktan iki yıl sonra ad ve ulaşım bilgisi silinir',
    ],
    [
      'API anahtarının adı ve özeti (anahtarın kendisi değil)',
      'Kimin yazabileceğini bilmek',
      'm. 5/2-c, f',
      'Anahtar iptal edilene kadar; iptal kaydı arşivde kalır',
    ],
  ],
  privacyOfPulls: (days: number) => [
    [
      'Lisansla çekenlerin kaydı: hangi kurum, hangi haberin hangi sürümünü, ne zaman aldı. Adres (IP) ve tarayıcı yazılmaz',
      'Sözleşmeyi yürütmek; geri çekilen haberi alanlara bildirmek',
      'm. 5/2-c, f; 5846 sayılı Kanun Ek Madde 4',
      `${days} gün; sonra yalnız günlük sayılar, sözleşme sürdükçe`,
    ],
    [
      'Lisans sözleşmesi: kurumun adı, haber verilecek yeri, anahtarın özeti (anahtarın kendisi değil)',
      'Sözleşmeyi yürütmek',
      'm. 5/2-c, f',
      `Sözleşme kaldırıldıktan sonra ${days} gün`,
    ],
  ],
  privacyRights:
    'Bu sayfalar çerez kullanmaz (yalnız yayın masasının paneli, giriş yapanı tanımak için bir oturum çerezi kullanır), başka yerlerden içerik çağırmaz; yalnızca bir haberin kendi görüntüleri yayımlandıkları yerden gelebilir. KVKK m. 11’deki haklarınız için yukarıdaki adrese yazabilirsiniz.',
}

const en: typeof tr = {
  title: 'Rights and permissions',
  perItem:
    'The rights of every story, photo and film are stated on its own page and in its item of the feed; what is written there holds. What follows holds where an item does not say otherwise.',
  classesTitle: 'What is reserved?',
  class: 'Content',
  default: 'Unless it says otherwise',
  rules: [
    'Naming the source is never optional: publication, date, link and author are given together (Law No. 5846 art. 36/3; Law No. 5187 art. 24/1).',
    'News, texts and pictures whose republication is reserved may not be republished without permission (Law No. 5187 art. 24/2).',
    'Of articles whose quotation is reserved, abridged press digests naming source and author may be made (Law No. 5846 art. 36/2).',
    'Rights in photos, films and sound are apart from the text; permission for the text does not extend to them (Law No. 5846 art. 84).',
    'Rights information and the source chain may not be removed or altered (Law No. 5846 additional art. 4/1).',
  ],
  machinesTitle: 'Machines and artificial intelligence',
  machines: {
    search: 'Search results: link and short excerpt',
    aiIndex: 'Indexing for AI search',
    aiInput: 'Use of the text while producing answers',
    aiTrain: 'Training of models',
  },
  allowed: 'Permitted',
  reserved: 'Reserved',
  askTitle: 'How to ask for permission',
  ask: 'Give the address of the story, and where and how you want to use it. Permission is given in writing:',
  complainTitle: 'If your rights were infringed',
  complain:
    'Give what shows that the work is yours, and the address of the page (Law No. 5846 additional art. 4). Your complaint is settled within three days; where content is withdrawn its record stays in the archive:',
  complainForm: 'form',
  privacyTitle: 'Personal data (Law No. 6698, KVKK)',
  controller: 'Controller:',
  privacyHead: ['What is kept', 'Purpose', 'Legal ground', 'How long'],
  privacy: [
    [
      'Log of requests: time, path, outcome, duration. No address (IP), no query, no cookie',
      'To see that the service works and to find errors',
      'Holds no personal data',
      'As long as the system that keeps the log',
    ],
    [
      'Persons, bylines and pictures in published stories; every version',
      'Freedom of the press; to show that content is accurate and whole',
      'art. 28/1-c; Law No. 5187 art. 10',
      'While published, and at least two years after',
    ],
    [
      'Reports of errors, requests, complaints, corrections and replies, by form or e-mail: name, contact, text',
      'To answer, and to show that legal time limits were kept',
      'art. 5/2-ç, e',
      'Name and contact are erased two years after it was settled',
    ],
    [
      'Name and hash of an API key (not the key itself)',
      'To know who may write',
      'art. 5/2-c, f',
      'Until the key is revoked; the revocation stays on record',
    ],
  ],
  privacyOfPulls: days => [
    [
      'Log of licensees: which organisation got which version of which article, and when. No address (IP), no browser',
      'To carry out the contract; to tell those who got an article that it was withdrawn',
      'art. 5/2-c, f; Law No. 5846 additional art. 4',
      `${days} days; then only counts by day, for as long as the contract`,
    ],
    [
      'Contract of a licensee: name of the organisation, whom to tell, hash of its key (not the key itself)',
      'To carry out the contract',
      'art. 5/2-c, f',
      `${days} days after the contract was removed`,
    ],
  ],
  privacyRights:
    'These pages set no cookies (only the editorial panel uses one, to know who has signed in) and call nothing from elsewhere; only pictures of a story itself may come from where they were published. For your rights under art. 11 of Law No. 6698, write to the address above.',
}

export const RIGHTS_WORDS = { tr, en }
