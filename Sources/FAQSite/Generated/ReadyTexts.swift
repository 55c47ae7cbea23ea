// Written by Scripts/generate-web; do not edit.

/// What a site says in languages that its sources are not written in: lines of `key: text`.
enum ReadyTexts {
    static let ar: StaticString = #"""
        # What a site says in Arabic. Each % is a place for a value; a text that begins or ends in a space is in quotes.
        nothingFound: لا يوجد هذا في قاعدة المعرفة.
        closest: " الأقرب، وإن لم يكن جوابًا:"
        name-identifier: معرّف
        name-phrase: عبارة
        name-word: كلمة
        name-spelling: تهجئة
        name-gloss: ترجمة
        name-sound: نطق
        inQuestion: في السؤال
        inAnswer: في الجواب
        confidence: درجة الثقة
        asking-alike: عدد الأجوبة المتساوية في المطابقة: %
        asking-unsure: ربما أحد هذه
        asking-several: عدد الأسباب المذكورة في التقرير: %
        which-api: أي واجهة هي؟
        which-message: أي رسالة خطأ هي؟
        which-code: أي رمز خطأ هو؟
        which-parameter: أي معامل هو؟
        which-component: أي مكوّن هو؟
        which-category: أي قسم هو؟
        which-file: في أي ملف هو؟
        which-version: أي إصدار هو؟
        which-platform: أي منصة هي؟
        which-phrase: أي من هذه؟
        which-none: أي سؤال هو؟
        noneOfThese: لا شيء من هذه
        kind-message: رسائل الخطأ
        kind-code: رموز الخطأ
        kind-api: الواجهات والأوامر
        kind-parameter: المعاملات
        kind-component: المكوّنات
        oneOf-message: رسالة خطأ
        oneOf-code: رمز خطأ
        oneOf-api: واجهة أو أمر
        oneOf-parameter: معامل
        oneOf-component: مكوّن
        search: بحث
        placeholder: سؤال أو خطأ
        pasted: نص ملصق
        loading: جارٍ التحميل…
        failed: تعذّر تحميل البحث.
        again: إعادة المحاولة
        results: النتائج
        best: "الجواب: "
        more: " نتائج أخرى: %."
        others: أجوبة أخرى
        contact-search: أرسل إلينا هذا السؤال
        recognised: تم التعرف على
        why: لماذا هذا الجواب؟
        head: ". "
        changed: آخر تعديل في %
        edit: تعديل هذا الجواب
        helpful: هل أفادك هذا؟
        yes: نعم
        no: لا
        appearance: المظهر
        appearanceOfSystem: مثل النظام
        light: فاتح
        dark: داكن
        languages: اللغة
        versions: الإصدار
        perhaps: ربما تبحث عن:
        boxTitle-note: ملاحظة
        boxTitle-tip: نصيحة
        boxTitle-important: مهم
        boxTitle-warning: تحذير
        boxTitle-caution: احتراس
        boxTitle-danger: خطر
        boxTitle-success: نجاح
        boxTitle-failure: إخفاق
        boxTitle-error: خطأ
        boxTitle-bug: خلل معروف
        boxTitle-example: مثال
        boxTitle-question: سؤال
        boxTitle-summary: ملخص
        defaultTitle: أسئلة وأجوبة
        skip: الانتقال إلى المحتوى
        navigation: الموقع
        allQuestions: كل الأسئلة
        errorsAndTags: الأخطاء والوسوم
        trail: أنت هنا
        moreQuestions: أسئلة أخرى
        contents: المحتويات
        tags: الوسوم
        related: أسئلة ذات صلة
        confused: أسئلة يسهل الخلط بينها
        aliases: يُسأل أيضًا هكذا
        contact: لم تجد الجواب؟ اسألنا
        openPage: افتح هذا الجواب في صفحته
        copy: نسخ
        copied: تم النسخ
        code: رمز برمجي
        feed: التحديثات
        missingTitle: لا توجد هذه الصفحة
        moved: انتقل هذا الجواب إلى:
        missing: ربما نُقلت، أو أن العنوان غير صحيح.
        reviewed: رُوجع في %
        all: الكل: %
        count: عدد الأسئلة: %
        difference-here: "هنا "
        difference-there: "، وهناك "
        colon: ": "
        allSections: كل الأقسام
        alsoFits: "يناسب أيضًا: "
        back: العودة إلى النتائج
        blocked: المتصفح أو الصفحة لا يسمح بالبحث (WebAssembly).
        cancel: إلغاء
        checkLog: فحص ملف سجل…
        close: إغلاق
        copyReport: نسخ التقرير
        digits: أرقام
        fits: مناسب جدًا
        fromTo: % إلى %
        knownCauses-one: % سبب معروف
        knownCauses-more: % أسباب معروفة
        letters: الحروف الأولى
        line: السطر %
        linesRead-one: % في # سطر
        linesRead-more: % في # أسطر
        link: رابط إلى «%»
        logCheckFailed: فشل الفحص ولم يجد شيئًا. حاول مرة أخرى.
        logStaysHere: يُقرأ على هذا الجهاز ولا يُرسل؛ الأسرار والبيانات الشخصية مخفية قدر الإمكان.
        logTitle: فحص السجلات
        moreUnknown: … و% أنواع أخرى
        neighbours: السابق والتالي
        next: التالي
        noLogCheck: تعذر تحميل فحص السجلات؛ حاول مرة أخرى.
        notRead: لم يُقرأ حتى النهاية
        offline: لا توجد شبكة لتحميل البحث.
        onThisPage: في هذه الصفحة
        otherLetters: أخرى
        page: الصفحة %
        pages: الصفحات
        previous: السابق
        probable: مناسب على الأرجح
        readingLog: جارٍ قراءة %
        readOn: فتح هذه الصفحة
        reason-cutOff: الملف مبتور
        reason-damaged: الملف تالف
        reason-encrypted: الملف مشفّر
        reason-method: مضغوط بطريقة غير مدعومة
        reason-nested: لا يُفتح أرشيف داخل أرشيف
        reason-packed: يُقرأ النص و‎.gz و‎.zip فقط
        reason-tooLarge: حجمه بعد فك الضغط يتجاوز 2 غيغابايت؛ لم يُقرأ الباقي
        reason-tooMany: عدد الملفات يتجاوز 1000؛ لم يُقرأ الباقي
        reason-unreadable: تعذر على المتصفح قراءته
        times: ، % مرات
        unknownCount-one: ، % خطأ غير معروف
        unknownCount-more: ، % أخطاء غير معروفة
        unknownErrors: أخطاء غير مسجلة هنا

        """#

    static let de: StaticString = #"""
        # What a site says in German. Each % is a place for a value; a text that begins or ends in a space is in quotes.
        nothingFound: Dazu ist nichts verzeichnet.
        closest: " Am nächsten, doch keine Antwort:"
        name-identifier: Bezeichner
        name-phrase: Wortfolge
        name-word: Wort
        name-spelling: Schreibweise
        name-gloss: Übersetzung
        name-sound: Klang
        inQuestion: in der Frage
        inAnswer: in der Antwort
        confidence: Sicherheit
        asking-alike: % Antworten passen gleich gut
        asking-unsure: Vielleicht eine von diesen
        asking-several: Der Bericht nennt % Ursachen
        which-api: Um welche Schnittstelle geht es?
        which-message: Um welche Fehlermeldung geht es?
        which-code: Um welchen Fehlercode geht es?
        which-parameter: Um welchen Parameter geht es?
        which-component: Um welche Komponente geht es?
        which-category: Um welchen Abschnitt geht es?
        which-file: In welcher Datei steht es?
        which-version: Um welche Version geht es?
        which-platform: Um welche Plattform geht es?
        which-phrase: Was davon ist es?
        which-none: Welche Frage ist es?
        noneOfThese: Keine davon
        kind-message: Fehlermeldungen
        kind-code: Fehlercodes
        kind-api: Schnittstellen und Befehle
        kind-parameter: Parameter
        kind-component: Komponenten
        oneOf-message: Fehlermeldung
        oneOf-code: Fehlercode
        oneOf-api: Schnittstelle oder Befehl
        oneOf-parameter: Parameter
        oneOf-component: Komponente
        search: Suche
        placeholder: Frage oder Fehlermeldung
        pasted: Eingefügter Text
        loading: Wird geladen …
        failed: Die Suche konnte nicht geladen werden.
        again: Noch einmal versuchen
        results: Ergebnisse
        best: "Antwort: "
        more: " % weitere."
        others: Andere Antworten
        contact-search: Diese Frage an uns senden
        recognised: Erkannt
        why: Warum diese Antwort?
        head: ". "
        changed: Zuletzt geändert am %
        edit: Diese Antwort bearbeiten
        helpful: War das hilfreich?
        yes: Ja
        no: Nein
        appearance: Darstellung
        appearanceOfSystem: Wie das System
        light: Hell
        dark: Dunkel
        languages: Sprache
        versions: Version
        perhaps: Vielleicht suchen Sie:
        boxTitle-note: Hinweis
        boxTitle-tip: Tipp
        boxTitle-important: Wichtig
        boxTitle-warning: Warnung
        boxTitle-caution: Vorsicht
        boxTitle-danger: Gefahr
        boxTitle-success: Erfolg
        boxTitle-failure: Fehlschlag
        boxTitle-error: Fehler
        boxTitle-bug: Bekannter Fehler
        boxTitle-example: Beispiel
        boxTitle-question: Frage
        boxTitle-summary: Zusammenfassung
        defaultTitle: Fragen und Antworten
        skip: Zum Inhalt springen
        navigation: Website
        allQuestions: Alle Fragen
        errorsAndTags: Fehler und Schlagwörter
        trail: Sie sind hier
        moreQuestions: Weitere Fragen
        contents: Inhalt
        tags: Schlagwörter
        related: Verwandte Fragen
        confused: Leicht zu verwechseln
        aliases: Auch so gefragt
        contact: Keine Antwort dabei? Fragen Sie uns
        openPage: Diese Antwort als Seite öffnen
        copy: Kopieren
        copied: Kopiert
        code: Code
        feed: Neuigkeiten
        missingTitle: Diese Seite gibt es nicht
        moved: Diese Antwort ist umgezogen:
        missing: Vielleicht ist sie umgezogen, oder die Adresse stimmt nicht.
        reviewed: Geprüft am %
        all: Alle %
        count: Fragen: %
        difference-here: "hier "
        difference-there: ", dort "
        colon: ": "
        allSections: Alle Teile
        alsoFits: "passt ebenso: "
        back: Zurück zu den Ergebnissen
        blocked: Der Browser oder die Seite erlaubt die Suche nicht (WebAssembly).
        cancel: Abbrechen
        checkLog: Protokolldatei prüfen …
        close: Schließen
        copyReport: Bericht kopieren
        digits: Ziffern
        fits: Passt gut
        fromTo: % bis %
        knownCauses-one: % bekannte Ursache
        knownCauses-more: % bekannte Ursachen
        letters: Anfangsbuchstaben
        line: Zeile %
        linesRead-one: % in # Zeile
        linesRead-more: % in # Zeilen
        link: Link zu „%“
        logCheckFailed: Die Prüfung ist fehlgeschlagen und hat nichts gefunden. Bitte erneut versuchen.
        logStaysHere: Wird auf diesem Rechner gelesen, nicht hochgeladen; Geheimnisse und persönliche Daten sind verborgen, soweit sie zu erkennen sind.
        logTitle: Protokollprüfung
        moreUnknown: … und % weitere Arten
        neighbours: Vorherige und nächste
        next: Nächste
        noLogCheck: Die Protokollprüfung konnte nicht geladen werden; bitte erneut versuchen.
        notRead: Nicht zu Ende gelesen
        offline: Kein Netz, um die Suche zu laden.
        onThisPage: Auf dieser Seite
        otherLetters: Andere
        page: Seite %
        pages: Seiten
        previous: Vorherige
        probable: Passt vermutlich
        readingLog: % wird gelesen
        readOn: Diese Seite öffnen
        reason-cutOff: die Datei ist abgeschnitten
        reason-damaged: die Datei ist beschädigt
        reason-encrypted: sie ist verschlüsselt
        reason-method: sie ist auf eine Weise gepackt, die nicht unterstützt wird
        reason-nested: ein Archiv in einem Archiv wird nicht geöffnet
        reason-packed: nur Text, .gz und .zip werden gelesen
        reason-tooLarge: entpackt sind es mehr als 2 GB; der Rest wurde nicht gelesen
        reason-tooMany: es sind mehr als 1000 Dateien; der Rest wurde nicht gelesen
        reason-unreadable: der Browser konnte sie nicht lesen
        times: , %-mal
        unknownCount-one: , % unbekannter Fehler
        unknownCount-more: , % unbekannte Fehler
        unknownErrors: Fehler, die hier nicht verzeichnet sind

        """#

    static let es: StaticString = #"""
        # What a site says in Spanish. Each % is a place for a value; a text that begins or ends in a space is in quotes.
        nothingFound: No está en esta base de conocimientos.
        closest: " Lo más parecido, aunque no es una respuesta:"
        name-identifier: identificador
        name-phrase: frase
        name-word: palabra
        name-spelling: ortografía
        name-gloss: traducción
        name-sound: sonido
        inQuestion: en la pregunta
        inAnswer: en la respuesta
        confidence: confianza
        asking-alike: % respuestas encajan por igual
        asking-unsure: Quizá una de estas
        asking-several: El informe menciona % causas
        which-api: ¿Qué interfaz es?
        which-message: ¿Qué mensaje de error es?
        which-code: ¿Qué código de error es?
        which-parameter: ¿Qué parámetro es?
        which-component: ¿Qué componente es?
        which-category: ¿Qué sección es?
        which-file: ¿En qué archivo está?
        which-version: ¿Qué versión es?
        which-platform: ¿Qué plataforma es?
        which-phrase: ¿Cuál de estas es?
        which-none: ¿Qué pregunta es?
        noneOfThese: Ninguna de estas
        kind-message: Mensajes de error
        kind-code: Códigos de error
        kind-api: Interfaces y comandos
        kind-parameter: Parámetros
        kind-component: Componentes
        oneOf-message: Mensaje de error
        oneOf-code: Código de error
        oneOf-api: Interfaz o comando
        oneOf-parameter: Parámetro
        oneOf-component: Componente
        search: Buscar
        placeholder: Pregunta o error
        pasted: Texto pegado
        loading: Cargando …
        failed: No se pudo cargar la búsqueda.
        again: Reintentar
        results: Resultados
        best: "Respuesta: "
        more: " % más."
        others: Otras respuestas
        contact-search: Enviarnos esta pregunta
        recognised: Reconocido
        why: ¿Por qué esta respuesta?
        head: ". "
        changed: Última modificación: %
        edit: Editar esta respuesta
        helpful: ¿Le ha sido útil?
        yes: Sí
        no: No
        appearance: Apariencia
        appearanceOfSystem: Como el sistema
        light: Claro
        dark: Oscuro
        languages: Idioma
        versions: Versión
        perhaps: Quizá busca:
        boxTitle-note: Nota
        boxTitle-tip: Consejo
        boxTitle-important: Importante
        boxTitle-warning: Advertencia
        boxTitle-caution: Precaución
        boxTitle-danger: Peligro
        boxTitle-success: Éxito
        boxTitle-failure: Fallo
        boxTitle-error: Error
        boxTitle-bug: Error conocido
        boxTitle-example: Ejemplo
        boxTitle-question: Pregunta
        boxTitle-summary: Resumen
        defaultTitle: Preguntas y respuestas
        skip: Ir al contenido
        navigation: Sitio
        allQuestions: Todas las preguntas
        errorsAndTags: Errores y etiquetas
        trail: Usted está aquí
        moreQuestions: Más preguntas
        contents: Contenido
        tags: Etiquetas
        related: Preguntas relacionadas
        confused: Fáciles de confundir
        aliases: También se pregunta así
        contact: ¿No está la respuesta? Pregúntenos
        openPage: Abrir esta respuesta en su página
        copy: Copiar
        copied: Copiado
        code: Código
        feed: Novedades
        missingTitle: Esta página no existe
        moved: Esta respuesta está ahora en:
        missing: Puede que se haya movido o que la dirección sea incorrecta.
        reviewed: Revisado el %
        all: Las %
        count: Preguntas: %
        difference-here: "aquí "
        difference-there: ", allí "
        colon: ": "
        allSections: Todas las partes
        alsoFits: "también encaja: "
        back: Volver a los resultados
        blocked: El navegador o la página no permite la búsqueda (WebAssembly).
        cancel: Cancelar
        checkLog: Revisar un archivo de registro…
        close: Cerrar
        copyReport: Copiar el informe
        digits: Cifras
        fits: Encaja bien
        fromTo: % a %
        knownCauses-one: % causa conocida
        knownCauses-more: % causas conocidas
        letters: Letras iniciales
        line: línea %
        linesRead-one: % en # línea
        linesRead-more: % en # líneas
        link: Enlace a «%»
        logCheckFailed: La revisión ha fallado y no ha encontrado nada. Inténtelo de nuevo.
        logStaysHere: Se lee en este equipo y no se envía; los secretos y datos personales que se reconocen quedan ocultos.
        logTitle: Revisión de registros
        moreUnknown: … y % tipos más
        neighbours: Anterior y siguiente
        next: Siguiente
        noLogCheck: No se pudo cargar la revisión de registros; inténtelo de nuevo.
        notRead: No leído hasta el final
        offline: No hay red para cargar la búsqueda.
        onThisPage: En esta página
        otherLetters: Otros
        page: página %
        pages: Páginas
        previous: Anterior
        probable: Probablemente encaja
        readingLog: Leyendo %
        readOn: Abrir esta página
        reason-cutOff: el archivo está cortado
        reason-damaged: el archivo está dañado
        reason-encrypted: está cifrado
        reason-method: está comprimido de una forma no admitida
        reason-nested: no se abre un archivo comprimido dentro de otro
        reason-packed: solo se leen texto, .gz y .zip
        reason-tooLarge: descomprimido supera los 2 GB; el resto no se ha leído
        reason-tooMany: hay más de 1000 archivos; el resto no se ha leído
        reason-unreadable: el navegador no pudo leerlo
        times: , % veces
        unknownCount-one: , % error desconocido
        unknownCount-more: , % errores desconocidos
        unknownErrors: Errores que no están en esta base

        """#

    static let fr: StaticString = #"""
        # What a site says in French. Each % is a place for a value; a text that begins or ends in a space is in quotes.
        nothingFound: Cette base de connaissances ne contient rien à ce sujet.
        closest: " Au plus proche, sans être une réponse :"
        name-identifier: identifiant
        name-phrase: expression
        name-word: mot
        name-spelling: orthographe
        name-gloss: traduction
        name-sound: sonorité
        inQuestion: dans la question
        inAnswer: dans la réponse
        confidence: confiance
        asking-alike: % réponses conviennent autant
        asking-unsure: Peut-être l’une de celles-ci
        asking-several: Le rapport nomme % causes
        which-api: De quelle interface s’agit-il ?
        which-message: De quel message d’erreur s’agit-il ?
        which-code: De quel code d’erreur s’agit-il ?
        which-parameter: De quel paramètre s’agit-il ?
        which-component: De quel composant s’agit-il ?
        which-category: De quelle section s’agit-il ?
        which-file: Dans quel fichier est-ce ?
        which-version: De quelle version s’agit-il ?
        which-platform: De quelle plateforme s’agit-il ?
        which-phrase: De laquelle s’agit-il ?
        which-none: De quelle question s’agit-il ?
        noneOfThese: Aucune de celles-ci
        kind-message: Messages d’erreur
        kind-code: Codes d’erreur
        kind-api: Interfaces et commandes
        kind-parameter: Paramètres
        kind-component: Composants
        oneOf-message: Message d’erreur
        oneOf-code: Code d’erreur
        oneOf-api: Interface ou commande
        oneOf-parameter: Paramètre
        oneOf-component: Composant
        search: Rechercher
        placeholder: Question ou erreur
        pasted: Texte collé
        loading: Chargement …
        failed: La recherche n’a pas pu être chargée.
        again: Réessayer
        results: Résultats
        best: "Réponse : "
        more: " % de plus."
        others: Autres réponses
        contact-search: Nous envoyer cette question
        recognised: Reconnu
        why: Pourquoi cette réponse ?
        head: ". "
        changed: Dernière modification : %
        edit: Modifier cette réponse
        helpful: Cela vous a-t-il aidé ?
        yes: Oui
        no: Non
        appearance: Apparence
        appearanceOfSystem: Comme le système
        light: Clair
        dark: Sombre
        languages: Langue
        versions: Version
        perhaps: Vous cherchez peut-être :
        boxTitle-note: Remarque
        boxTitle-tip: Astuce
        boxTitle-important: Important
        boxTitle-warning: Avertissement
        boxTitle-caution: Attention
        boxTitle-danger: Danger
        boxTitle-success: Réussite
        boxTitle-failure: Échec
        boxTitle-error: Erreur
        boxTitle-bug: Bogue
        boxTitle-example: Exemple
        boxTitle-question: Question
        boxTitle-summary: Résumé
        defaultTitle: Questions et réponses
        skip: Aller au contenu
        navigation: Site
        allQuestions: Toutes les questions
        errorsAndTags: Erreurs et étiquettes
        trail: Vous êtes ici
        moreQuestions: Autres questions
        contents: Sommaire
        tags: Étiquettes
        related: Questions voisines
        confused: À ne pas confondre
        aliases: Aussi demandé ainsi
        contact: Pas de réponse ici ? Demandez-nous
        openPage: Ouvrir cette réponse dans sa page
        copy: Copier
        copied: Copié
        code: Code
        feed: Nouveautés
        missingTitle: Cette page n’existe pas
        moved: Cette réponse se trouve maintenant ici :
        missing: Elle a peut-être été déplacée, ou l’adresse est fausse.
        reviewed: Vérifié le %
        all: Les %
        count: Questions : %
        difference-here: "ici "
        difference-there: ", là "
        colon: " : "
        allSections: Toutes les parties
        alsoFits: "convient aussi : "
        back: Retour aux résultats
        blocked: Le navigateur ou la page n’autorise pas la recherche (WebAssembly).
        cancel: Annuler
        checkLog: Vérifier un fichier journal…
        close: Fermer
        copyReport: Copier le rapport
        digits: Chiffres
        fits: Convient bien
        fromTo: % à %
        knownCauses-one: % cause connue
        knownCauses-more: % causes connues
        letters: Initiales
        line: ligne %
        linesRead-one: % dans # ligne
        linesRead-more: % dans # lignes
        link: Lien vers « % »
        logCheckFailed: La vérification a échoué et n’a rien trouvé. Veuillez réessayer.
        logStaysHere: Lu sur cet ordinateur, rien n’est envoyé ; les secrets et données personnelles reconnus sont masqués.
        logTitle: Vérification de journaux
        moreUnknown: … et % autres sortes
        neighbours: Précédent et suivant
        next: Suivant
        noLogCheck: La vérification de journaux n’a pas pu être chargée ; veuillez réessayer.
        notRead: Pas lu jusqu’à la fin
        offline: Pas de réseau pour charger la recherche.
        onThisPage: Sur cette page
        otherLetters: Autres
        page: page %
        pages: Pages
        previous: Précédent
        probable: Convient probablement
        readingLog: Lecture de %
        readOn: Ouvrir cette page
        reason-cutOff: le fichier est tronqué
        reason-damaged: le fichier est endommagé
        reason-encrypted: il est chiffré
        reason-method: il est compressé d’une façon non prise en charge
        reason-nested: une archive dans une archive n’est pas ouverte
        reason-packed: seuls le texte, .gz et .zip sont lus
        reason-tooLarge: décompressé, il dépasse 2 Go ; le reste n’a pas été lu
        reason-tooMany: il y a plus de 1000 fichiers ; le reste n’a pas été lu
        reason-unreadable: le navigateur n’a pas pu le lire
        times: , % fois
        unknownCount-one: , % erreur inconnue
        unknownCount-more: , % erreurs inconnues
        unknownErrors: Erreurs absentes de cette base

        """#

    static let ja: StaticString = #"""
        # What a site says in Japanese. Each % is a place for a value; a text that begins or ends in a space is in quotes.
        nothingFound: この情報は収録されていません。
        closest: " 最も近いもの（回答ではありません）："
        name-identifier: 識別子
        name-phrase: 語句
        name-word: 単語
        name-spelling: 綴り
        name-gloss: 訳語
        name-sound: 読み
        inQuestion: 質問の中
        inAnswer: 回答の中
        confidence: 確度
        asking-alike: % 件の回答が同じくらい当てはまります
        asking-unsure: 次のいずれかかもしれません
        asking-several: 報告には原因が % 件あります
        which-api: どのインターフェースですか？
        which-message: どのエラーメッセージですか？
        which-code: どのエラーコードですか？
        which-parameter: どのパラメーターですか？
        which-component: どのコンポーネントですか？
        which-category: どの部分ですか？
        which-file: どのファイルですか？
        which-version: どのバージョンですか？
        which-platform: どのプラットフォームですか？
        which-phrase: どれですか？
        which-none: どの質問ですか？
        noneOfThese: どれでもない
        kind-message: エラーメッセージ
        kind-code: エラーコード
        kind-api: インターフェースとコマンド
        kind-parameter: パラメーター
        kind-component: コンポーネント
        oneOf-message: エラーメッセージ
        oneOf-code: エラーコード
        oneOf-api: インターフェースまたはコマンド
        oneOf-parameter: パラメーター
        oneOf-component: コンポーネント
        search: 検索
        placeholder: 質問またはエラー
        pasted: 貼り付けたテキスト
        loading: 読み込み中…
        failed: 検索を読み込めませんでした。
        again: 再試行
        results: 検索結果
        best: 回答：
        more: " ほかに % 件。"
        others: ほかの回答
        contact-search: この質問を送る
        recognised: 認識したもの
        why: なぜこの回答ですか？
        head: 。
        changed: 最終更新：%
        edit: この回答を編集
        helpful: 役に立ちましたか？
        yes: はい
        no: いいえ
        appearance: 外観
        appearanceOfSystem: システムに合わせる
        light: ライト
        dark: ダーク
        languages: 言語
        versions: バージョン
        perhaps: お探しのページはこちらかもしれません：
        boxTitle-note: メモ
        boxTitle-tip: ヒント
        boxTitle-important: 重要
        boxTitle-warning: 警告
        boxTitle-caution: 注意
        boxTitle-danger: 危険
        boxTitle-success: 成功
        boxTitle-failure: 失敗
        boxTitle-error: エラー
        boxTitle-bug: 既知の不具合
        boxTitle-example: 例
        boxTitle-question: 質問
        boxTitle-summary: 要約
        defaultTitle: よくある質問
        skip: 本文へ移動
        navigation: サイト
        allQuestions: すべての質問
        errorsAndTags: エラーとタグ
        trail: 現在地
        moreQuestions: そのほかの質問
        contents: 目次
        tags: タグ
        related: 関連する質問
        confused: 間違えやすい質問
        aliases: ほかの尋ね方
        contact: 答えが見つかりませんか？お問い合わせください
        openPage: この回答をページで開く
        copy: コピー
        copied: コピーしました
        code: コード
        feed: 更新情報
        missingTitle: このページはありません
        moved: この回答の移動先：
        missing: 移動したか、アドレスが間違っている可能性があります。
        reviewed: 確認日：%
        all: 全 % 件
        count: % 件
        difference-here: "こちらは "
        difference-there: "、あちらは "
        colon: ：
        allSections: すべての分類
        alsoFits: こちらも該当：
        back: 結果に戻る
        blocked: ブラウザーまたはページが検索（WebAssembly）を許可していません。
        cancel: キャンセル
        checkLog: ログファイルを調べる…
        close: 閉じる
        copyReport: レポートをコピー
        digits: 数字
        fits: よく合っています
        fromTo: % から %
        knownCauses-one: 既知の原因 % 件
        knownCauses-more: 既知の原因 % 件
        letters: 頭文字
        line: % 行目
        linesRead-one: # 行中に %
        linesRead-more: # 行中に %
        link: 「%」へのリンク
        logCheckFailed: ログの確認に失敗し、結果がありません。もう一度お試しください。
        logStaysHere: この端末で読み取り、送信しません。秘密情報と個人情報は可能な限り伏せています。
        logTitle: ログの確認
        moreUnknown: …ほか % 種類
        neighbours: 前後の項目
        next: 次へ
        noLogCheck: ログの確認を読み込めませんでした。もう一度お試しください。
        notRead: 最後まで読めませんでした
        offline: ネットワークがないため検索を読み込めません。
        onThisPage: このページの内容
        otherLetters: その他
        page: % ページ
        pages: ページ
        previous: 前へ
        probable: おそらく該当
        readingLog: % を読み取り中
        readOn: このページを開く
        reason-cutOff: ファイルが途中で切れています
        reason-damaged: ファイルが壊れています
        reason-encrypted: 暗号化されています
        reason-method: 対応していない方式で圧縮されています
        reason-nested: 書庫の中の書庫は開きません
        reason-packed: 読めるのはテキスト、.gz、.zip だけです
        reason-tooLarge: 展開すると 2 GB を超えるため、残りは読んでいません
        reason-tooMany: ファイルが 1000 個を超えるため、残りは読んでいません
        reason-unreadable: ブラウザーが読み取れませんでした
        times: 、全 % 回
        unknownCount-one: 、未知のエラー % 件
        unknownCount-more: 、未知のエラー % 件
        unknownErrors: 収録されていないエラー

        """#
}
