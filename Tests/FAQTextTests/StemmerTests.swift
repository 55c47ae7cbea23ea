import FAQText
import Foundation
import TestSupport
import Testing

@Suite("English stems")
struct StemmerTests {
    /// Words and the stems that Snowball 3.1 gives them.
    private static let cases = """
        error:error errors:error failed:fail failing:fail failure:failur fails:fail fail:fail
        permission:permiss permissions:permiss permitted:permit permitting:permit authorized:author
        authorization:author authorisation:authoris authorize:author authorizes:author unauthorized:unauthor
        insufficient:insuffici configure:configur configured:configur configuration:configur
        configurations:configur configuring:configur connect:connect connected:connect connecting:connect
        connection:connect connections:connect connectivity:connect timeout:timeout timeouts:timeout
        timed:time expired:expir expires:expir expiring:expir expiry:expiri expiration:expir invalid:invalid
        invalidate:invalid invalidated:invalid invalidation:invalid validity:valid validation:valid
        validator:valid missing:miss miss:miss missed:miss misses:miss denied:deni deny:deni denies:deni
        denying:deni refused:refus refuses:refus refusing:refus refusal:refus retry:retri retries:retri
        retried:retri retrying:retri install:instal installed:instal installer:instal installing:instal
        installation:instal uninstalled:uninstal library:librari libraries:librari directory:directori
        directories:directori dependency:depend dependencies:depend dependent:depend compile:compil
        compiled:compil compiler:compil compilation:compil compiling:compil linked:link linker:linker
        linking:link undefined:undefin definition:definit definitions:definit defined:defin declared:declar
        declaration:declar overflow:overflow overflowed:overflow allocated:alloc allocation:alloc
        allocating:alloc memory:memori memories:memori crash:crash crashed:crash crashes:crash
        crashing:crash running:run runs:run run:run ran:ran stopped:stop stopping:stop stops:stop stop:stop
        try:tri tries:tri tried:tri trying:tri apply:appli applies:appli applied:appli applying:appli
        application:applic applications:applic use:use used:use uses:use using:use useful:use usefulness:use
        user:user users:user useless:useless queries:queri query:queri queried:queri querying:queri
        request:request requested:request requests:request requesting:request response:respons
        responses:respons responding:respond responded:respond server:server servers:server serving:serv
        service:servic services:servic certificate:certif certificates:certif certified:certifi
        verify:verifi verifies:verifi verified:verifi verifying:verifi verification:verif signature:signatur
        signatures:signatur signed:sign signing:sign encrypt:encrypt encrypted:encrypt encryption:encrypt
        encoding:encod encoded:encod decode:decod decoding:decod decoder:decod parse:pars parsed:pars
        parser:parser parsing:pars syntax:syntax syntactical:syntact semantic:semant semantics:semant
        token:token tokens:token tokenize:token tokenizer:token identified:identifi identifier:identifi
        identifiers:identifi identification:identif payment:payment payments:payment paying:pay paid:paid
        order:order orders:order ordering:order ordered:order refund:refund refunded:refund refunding:refund
        callback:callback callbacks:callback notification:notif notifications:notif notified:notifi
        notify:notifi notifies:notifi notifying:notifi parameter:paramet parameters:paramet value:valu
        values:valu valued:valu valuable:valuabl argument:argument arguments:argument argumentative:argument
        conflict:conflict conflicts:conflict conflicting:conflict version:version versions:version
        versioning:version update:updat updated:updat updates:updat updating:updat upgrade:upgrad
        upgraded:upgrad dying:die lying:lie tying:tie dies:die lies:lie ties:tie hoping:hope hopping:hop
        hoped:hope hopped:hop rated:rate fitted:fit plotted:plot agreed:agre agreement:agreement
        proceed:proceed proceeded:proceed exceeds:exceed exceeded:exceed exceeding:exceed succeed:succeed
        succeeding:succeed happy:happi happily:happili happiness:happi sky:sky skies:sky only:onli
        early:earli news:news ugly:ugli idly:idl singly:singl gently:gentl outing:outing inning:inning
        evening:evening herring:herring earring:earring general:general generally:general generic:generic
        generate:generat generation:generat generous:generous communication:communic community:communiti
        universal:universal university:universiti universe:univers organ:organ organization:organiz
        organizer:organiz organic:organic past:past pasted:paste paste:paste interval:interval
        internal:internal later:later laterally:lateral arsenal:arsenal emergency:emergenc relational:relat
        conditional:condit rational:ration nationally:nation vietnamization:vietnam digitizer:digit
        operator:oper feudalism:feudal decisiveness:decis hopefulness:hope callousness:callous
        formality:formal sensitivity:sensit sensibility:sensibl possibly:possibl possible:possibl
        analogously:analog geologist:geolog ecologist:ecolog electrical:electr electricity:electr
        hopeful:hope goodness:good revival:reviv allowance:allow inference:infer airliner:airlin
        adjustable:adjust defensible:defens irritant:irrit replacement:replac adjustment:adjust
        adoption:adopt activate:activ angularity:angular homologous:homolog effective:effect
        bowdlerize:bowdler probate:probat cease:ceas controlling:control controlled:control roll:roll
        rolled:roll fully:fulli carefully:care carelessly:careless endlessly:endless differently:differ
        currently:current temporarily:temporarili automatically:automat dynamically:dynam statically:static
        y:y by:by say:say said:said boy:boy toy:toy youth:youth yes:yes yellow:yellow cry:cri cries:cri
        crying:cri cried:cri enjoy:enjoy enjoys:enjoy enjoyed:enjoy enjoying:enjoy play:play played:play
        player:player added:add adding:add add:add ebb:ebb egg:egg odd:odd off:off offing:off ease:eas
        eased:eas easily:easili bus:bus buses:buse gas:gas gases:gase this:this is:is as:as was:was has:has
        class:class classes:class process:process processes:process processing:process processed:process
        focus:focus focused:focus focuses:focus status:status statuses:status virus:virus access:access
        accesses:access accessed:access accessing:access accessible:access accessibility:access
        address:address addresses:address addressed:address 's:'s ':' it's:it users':user user's:user
        dogs':dog o'clock:o'clock 'quoted:quot a:a an:an at:at be:be we:we me:me i:i
        """

    private func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        Stemmer.stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func stemsAreThoseOfSnowball() {
        for line in Self.cases.split(whereSeparator: \.isWhitespace) {
            let parts = line.split(separator: ":", omittingEmptySubsequences: false)
            #expect(stem(String(parts[0])) == parts[1], "\(parts[0])")
        }
    }

    /// A file of lines `word stem`, such as Scripts/check-stems makes of a whole dictionary.
    private static let vocabulary = ProcessInfo.processInfo.environment["FAQ_STEMS"]

    @Test(.enabled(if: vocabulary != nil, "FAQ_STEMS names no vocabulary; Scripts/check-stems does"))
    func stemsOfAVocabularyAreThoseOfSnowball() throws {
        let path = try #require(Self.vocabulary)
        var wrong: [String] = []
        var count = 0
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { continue }
            count += 1
            let found = stem(String(parts[0]))
            if found != parts[1] { wrong.append("\(parts[0]): \(found), not \(parts[1])") }
        }
        #expect(count > 10_000)
        #expect(wrong.isEmpty, "\(wrong.count) of \(count): \(wrong.prefix(20))")
    }

    @Test func aStemIsNeverLongerAndAnyBytesAreAllowed() {
        var random = SplitMix(seed: 4)
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<12, using: &random)
            var word = (0..<length).map { _ in
                Array("aeiouyYlsstnrdgbi'zc\u{0}\u{7F}".utf8).randomElement(using: &random) ?? 0
            }
            if Bool.random(using: &random) { word += Array("ation".utf8) }
            let before = word.count
            Stemmer.stem(&word)
            #expect(word.count <= before)
        }
        #expect(stem("") == "")
    }
}
