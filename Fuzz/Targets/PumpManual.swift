import FAQKit
import FAQModel
import FAQReader

/// A small knowledge base with all that an index can have: codes, messages with places, aliases, code, two languages.
enum PumpManual {
    static let base: KnowledgeBase? = {
        do throws(KnowledgeBaseError) { return try KnowledgeBase(markdown: text, name: "pumps.md") } catch {
            return nil
        }
    }()

    /// Its index.
    static let index: [UInt8] = {
        guard let base else { return [] }
        do throws(KnowledgeBaseError) { return try base.indexBytes() } catch { return [] }
    }()

    static let queries = [
        "pump 3 压力不足 E103 valve.open", "pupm stals yali buzu", "E101: pressure 7 lost at valve.open\nat 阀门",
    ]

    static let log = """
        10:02 ERROR pressure 7 lost at valve.open
        10:03 E101 阀门 打不开
        10:04 pressure 12 lost
        at valve.open, failed to stop
        password=hunter2 ERROR nobody knows
        """

    private static let text: String = {
        var text = "# Pumps\n\n"
        for number in 0..<150 {
            guard number % 40 == 0 else {
                text += "## Pump \(number)\n\nMove it.\n\n"
                continue
            }
            text += """
                ## Pump \(number) reports `E10\(number / 40)`: `pressure %d lost at valve.open` 压力不足
                <!-- faq
                id: pump-\(number)
                also: pump stalls again / 阀门 打不开
                -->

                Check `valve.open` and the filter. 检查阀门。

                ```
                pump --reset \(number)
                ```


                """
        }
        return text
    }()
}
