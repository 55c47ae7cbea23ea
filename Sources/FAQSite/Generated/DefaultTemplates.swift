// Written by Scripts/generate-web; do not edit.

/// The templates a site has unless its owner replaces them.
enum DefaultTemplates {
    static let page: StaticString = #"""
        <!DOCTYPE html>
        <html lang="{{lang}}" dir="{{dir}}">
        <head>
        {{head}}</head>
        <body class="{{kind}}"{{body}}>
        <a class="skip" href="#~main">{{skip}}</a>
        <header class="site">
        <div class="bar">
        {{brand}}{{search}}{{navigation}}</div>
        </header>
        <div class="layout">
        {{sidebar}}<main id="~main" tabindex="-1">
        {{main}}</main>
        </div>
        {{footer}}{{scripts}}</body>
        </html>

        """#

    static let missing: StaticString = #"""
        <h1>{{title}}</h1>
        {{content}}
        """#

    static let index: StaticString = #"""
        <div class="lead">
        <h1>{{title}}</h1>
        {{description}}{{filter}}</div>
        {{content}}
        """#

    static let entry: StaticString = #"""
        {{trail}}{{contents}}<article id="{{id}}" class="entry">
        <h1>{{title}}</h1>
        {{tags}}<div class="answer">
        {{answer}}</div>
        {{aliases}}{{reviewed}}</article>
        {{confused}}{{related}}{{neighbours}}
        """#

    static let list: StaticString = #"""
        {{trail}}{{contents}}<h1>{{title}}</h1>
        {{content}}
        """#
}
