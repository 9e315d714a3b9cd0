# assets/translations/LANGUAGE.po -> share/foyer/translations/LANGUAGE/LC_MESSAGES/foyer.mo

file(GLOB catalogues CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/translations/*.po")
set(compiled_catalogues)
foreach(catalogue IN LISTS catalogues)
    cmake_path(GET catalogue STEM language)
    set(folder "${FOYER_SHARE_DIR}/translations/${language}/LC_MESSAGES")
    add_custom_command(
        OUTPUT "${folder}/foyer.mo"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${folder}"
        COMMAND ${MSGFMT} --check -o "${folder}/foyer.mo" "${catalogue}"
        DEPENDS "${catalogue}"
        COMMENT "Compiling the ${language} texts"
        VERBATIM)
    list(APPEND compiled_catalogues "${folder}/foyer.mo")
endforeach()
add_custom_target(translations ALL DEPENDS ${compiled_catalogues})
install(DIRECTORY "${FOYER_SHARE_DIR}/translations" OPTIONAL
    DESTINATION ${CMAKE_INSTALL_DATADIR}/foyer)
