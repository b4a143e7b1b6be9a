import type { Language } from './language.ts';

export const turkish: Language = {
  tag: 'tr',
  common:
    've, bir, bu, ile, için, olarak, veya, da, de, en, daha, olan, çok, ise, sizin, bizim, tüm, size, her, gibi, kadar, sonra, göre',
  words: {
    complaint: 'şikayet*, şikâyet*',
    times: 'saatler, zaman, süre, süresi, süreleri',
    gone: 'sonra, geçtikten, geçerse, geçmesi, aşılırsa, boyunca',
    minute: 'dakika, dakikada, dk, dakikadır, dak, dakikalık',
    hour: 'saat, saatte, saati, saatlik, sa, saattir, saatin',
    day: 'işgünü, gün, günde, günü, günlük, gündür, günün, güne',
    week: 'hafta, haftada',
    month: 'ay, ayda',
    business: 'iş, mesai, çalışma, işgünü',
    hours:
      'mesai saatleri, çalışma saatleri, iş saatleri, mesai saatleri içinde, hizmet saatleri, destek saatleri, mesai, çalışma saati, mesai saatlerinde',
    always: 'takvim, takvim günü, 7 gün 24 saat, kesintisiz',
    'next-day':
      'ertesi iş günü, bir sonraki iş günü, sonraki iş günü, takip eden iş günü, aynı iş günü',
    number:
      'bir=1, iki=2, üç=3, dört=4, beş=5, altı=6, yedi=7, sekiz=8, dokuz=9, on=10, on iki=12, on beş=15, yirmi=20, yirmi dört=24, otuz=30, kırk sekiz=48, yetmiş iki=72, yarım=0.5, buçuk=0.5',
    ordinal: 'birinci=1, ilk=1, ikinci=2, üçüncü=3, dördüncü=4, beşinci=5',
    to: 'ila, ile, ve, arası, veya',
    every: 'her, başına',
    hourly: 'saatlik=0, saat başı, saatte bir',
    daily: 'günde bir, her gün, günlük=0',
    weekly: 'haftalık, haftada bir',
    monthly: 'aylık',
    within: 'içinde, içerisinde, en geç, en fazla, azami, maksimum, dahilinde',
    response:
      'yanıt*, müdahale*, cevap*, ilk yanıt, ilk müdahale, dönüş*, tepki, geri dönüş, geri arama, teyit*, onaylan*, ilk temas',
    resolution:
      'çözüm*, çözülme*, giderme, giderilme*, onarım*, çözülür, sonuçlandır*, çözme, kapatma, kapanış, düzeltme, tamamlanma*, iyileştirme, arıza giderme',
    update:
      'güncelle*, bilgilendir*, bilgi verme, durum raporu, bildirim*, durum bilgisi, raporlama',
    raise: 'eskalasyon*, yükselt*, üst seviye*, aktarım*, aktarılır',
    'other-time':
      'atama, atanan, atanması, bakım*, erişilebilirlik, kullanılabilirlik, uyum, analiz*, kök neden, planlama, planlı, saklama, ihbar, yerinde',
    rca: 'kök neden analizi, rca',
    level:
      'seviye, seviyesi, kademe, kademesi, düzey, basamak, eskalasyon seviyesi, eskalasyon, hat, katman, seviyesinde',
    step: 'adım, aşama, iletişim, temas',
    severity:
      'öncelik*, önem, önem derecesi, ciddiyet, aciliyet, kritiklik, kategori, etki, öncelik seviyesi, şiddet, sınıf, talep türü, arıza türü, önem seviyesi, derece',
    'severity-name':
      'kritik=1, acil=1, çok yüksek=1, çok acil=1, engelleyici=1, yüksek=2, ciddi=2, önemli=2, majör=2, büyük=2, orta=3, normal=3, standart=3, düşük=4, minör=4, küçük=4, çok düşük=5, bilgi=5, bilgi talebi=5, talep=5, planlı=5, istek=5, soru=5, hizmet talebi=5',
    role: 'müdür*, yönetici*, direktör*, ekip, ekibi, takım*, destek, uzman*, sorumlu*, temsilci*, mühendis*, başkan*, amir*, masası, merkezi, hizmetleri, koordinatör*, şef*, lider*, departman*, birim*, operatör*, danışman*, teknisyen*, yetkili*, kurulu, genel müdür*, ombudsman, hakem heyeti, süpervizör*, yardımcısı, noc, servis',
    outside:
      'hakem heyeti, ombudsman, tüketici hakem heyeti, btk, bddk, mahkeme*, bakanlığı, cimer',
    name: 'ad, isim, ad soyad, adı, yetkili kişi, kişi',
    designation:
      'unvan, görev, pozisyon, sorumlu, yetkili, kim, rol, birim, departman, ilgili kişi, muhatap, görevi, ekip, başvurulacak birim, ilgili birim',
    contact:
      'iletişim, iletişim bilgileri, kanal, kanallar, nasıl, iletişim kanalı, iletişim bilgisi, irtibat',
    email: 'e-posta, eposta, e-mail, mail, e-posta adresi',
    phone:
      'telefon*, tel, gsm, cep, arama, arayın, çağrı merkezi, numara, cep telefonu, santral, numarası, arayabilirsiniz, hat',
    form: 'form, formu, iletişim formu, başvuru formu, şikayet formu',
    chat: 'sohbet, canlı destek, canlı sohbet, chat, teams',
    whatsapp: 'whatsapp',
    portal:
      'portal*, müşteri portalı, web sitesi, web, destek portalı, talep sistemi, internet sitesi, çevrimiçi',
    post: 'posta, adres, mektup, yazılı, posta adresi, dilekçe',
    plan: 'plan, paket*, sözleşme, abonelik, altın, gümüş, bronz, temel, premium, hizmet seviyesi, plus, kurumsal',
    describe:
      'açıklama*, tanım*, örnek*, not, notlar, koşul, kriter*, durum, ne zaman, kapsam, etkisi',
    extension: 'dahili',
    weekday:
      'pazartesi=1, pzt=1, salı=2, sal=2, çarşamba=3, çar=3, perşembe=4, per=4, cuma=5, cum=5, cumartesi=6, cmt=6, pazar=0',
    'working-days': 'hafta içi, iş günleri, iş günlerinde, haftaiçi',
    'all-days': 'her gün, haftanın 7 günü, haftanın her günü',
    counted:
      'hesaplan*, geçerli*, ölçül*, süreler, sayılır, süreleri, belirtilen, içindir, esas, üzerinden, baz alın*, tüm süreler, dikkate',
    sales: 'satış, kariyer, basın, gizlilik, insan kaynakları, pazarlama, teklif',
    related:
      'ilgili makaleler, benzer makaleler, ayrıca bakınız, ilgili konular, benzer konular, önerilen yazılar, diğer yazılar',
    after:
      'sonra, geçtikten, aşan, aşıldı*, üzerinde, eğer, çözülmezse, yanıtlanmazsa, çözülmemiş, alınamazsa',
    not: 'değil, yok, olmadan, hayır, memnun kalmaz*, alamaz*',
    reference:
      'talep numarası, kayıt numarası, bilet numarası, referans numarası, ticket numarası, şikayet numarası, başvuru numarası, çağrı numarası, takip numarası',
    needed:
      'zorunlu*, gerekli*, gerek*, belirtin, belirtilmeli*, lazım, şart*, bulundur*, belirtilmesi, paylaşın',
    topic:
      'eskalasyon*, şikayet*, sla, destek, öncelik*, yanıt süre*, müdahale süre*, talep*, arıza*, hizmet seviyesi',
    onward: 'sonra, ardından, son olarak',
    via: 'üzerinden, aracılığıyla, ile, yoluyla',
  },
};
