/// A small knowledge base made up for the tests.
let lampManual = #"""
    # Lamp manual

    ## Errors

    ### Q: What does "bulb not seated" from lamp.on() mean?
    <!-- faq
    id: bulb-on
    also: the lamp says the bulb is loose
    -->
    A: The bulb touches one contact only. Turn it **clockwise** and reset:

    ```sh
    lamp reset --bulb
    	lamp status | grep 'seated'
    ```

    See [the bulb page](https://lamp.example/bulb).

    ### Q: What does "bulb not seated" from lamp.test() mean?
    <!-- faq id: bulb-test -->
    A: The test adapter is worn out. Replace it.

    ## Use

    ### Q: 灯光闪烁怎么办？
    <!-- faq id: flicker -->
    A: 请换用 `dim-2` 调光器。

    """#
