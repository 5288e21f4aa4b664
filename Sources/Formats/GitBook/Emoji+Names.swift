extension EmojiNames {
  /// The emoji and their names, one emoji a line: hexadecimal scalars joined by `-`,
  /// then the names that mean it.
  static let lines = """
    23-fe0f-20e3 hash keycap_
    2a-fe0f-20e3 asterisk
    30-fe0f-20e3 keycap_0 zero
    31-fe0f-20e3 keycap_1 one
    32-fe0f-20e3 keycap_2 two
    33-fe0f-20e3 keycap_3 three
    34-fe0f-20e3 four keycap_4
    35-fe0f-20e3 five keycap_5
    36-fe0f-20e3 keycap_6 six
    37-fe0f-20e3 keycap_7 seven
    38-fe0f-20e3 eight keycap_8
    39-fe0f-20e3 keycap_9 nine
    a9-fe0f copyright
    ae-fe0f registered
    203c-fe0f bangbang double_exclamation_mark
    2049-fe0f exclamation_question exclamation_question_mark interrobang
    2122-fe0f tm trade_mark
    2139-fe0f info information information_source
    2194-fe0f arrow_left_right left-right_arrow left_right_arrow
    2195-fe0f arrow_up_down up-down_arrow up_down_arrow
    2196-fe0f arrow_upper_left up-left_arrow up_left_arrow
    2197-fe0f arrow_upper_right up-right_arrow up_right_arrow
    2198-fe0f arrow_lower_right down-right_arrow down_right_arrow
    2199-fe0f arrow_lower_left down-left_arrow down_left_arrow
    21a9-fe0f leftwards_arrow_with_hook right_arrow_curving_left
    21aa-fe0f arrow_right_hook left_arrow_curving_right
    231a watch
    231b hourglass hourglass_done
    2328-fe0f keyboard
    23cf-fe0f eject eject_button eject_symbol
    23e9 fast-forward_button fast_forward fast_forward_button
    23ea fast_reverse_button rewind
    23eb arrow_double_up fast_up_button
    23ec arrow_double_down fast_down_button
    23ed-fe0f black_right_pointing_double_triangle_with_vertical_bar next_track next_track_button track_next
    23ee-fe0f black_left_pointing_double_triangle_with_vertical_bar last_track_button previous_track previous_track_button track_previous
    23ef-fe0f black_right_pointing_triangle_with_double_vertical_bar play_or_pause_button play_pause
    23f0 alarm_clock
    23f1-fe0f stopwatch
    23f2-fe0f timer timer_clock
    23f3 hourglass_flowing hourglass_flowing_sand hourglass_not_done
    23f8-fe0f double_vertical_bar pause_button
    23f9-fe0f black_square_for_stop stop_button
    23fa-fe0f black_circle_for_record record_button
    24c2-fe0f circled_m m
    25aa-fe0f black_small_square
    25ab-fe0f white_small_square
    25b6-fe0f arrow_forward play_button
    25c0-fe0f arrow_backward reverse_button
    25fb-fe0f white_medium_square
    25fc-fe0f black_medium_square
    25fd white_medium-small_square white_medium_small_square
    25fe black_medium-small_square black_medium_small_square
    2600-fe0f sun sunny
    2601-fe0f cloud
    2602-fe0f open_umbrella umbrella2
    2603-fe0f snowman2 snowman_with_snow snowy_snowman
    2604-fe0f comet
    260e-fe0f phone telephone
    2611-fe0f ballot_box_with_check check_box_with_check checked_ballot
    2614 umbrella umbrella_rain umbrella_with_rain_drops
    2615 coffee hot_beverage
    2618-fe0f shamrock
    261d-fe0f index_pointing_up point_up
    2620-fe0f crossbones skull_and_crossbones skull_crossbones
    2622-fe0f radioactive radioactive_sign
    2623-fe0f biohazard biohazard_sign
    2626-fe0f orthodox_cross
    262a-fe0f star_and_crescent
    262e-fe0f peace peace_symbol
    262f-fe0f yin_yang
    2638-fe0f wheel_of_dharma
    2639-fe0f frowning2 frowning_face sad white_frowning_face
    263a-fe0f relaxed smiling_face
    2640-fe0f female female_sign
    2642-fe0f male male_sign
    2648 aries
    2649 taurus
    264a gemini
    264b cancer
    264c leo
    264d virgo
    264e libra
    264f scorpio scorpius
    2650 sagittarius
    2651 capricorn
    2652 aquarius
    2653 pisces
    265f-fe0f chess_pawn
    2660-fe0f spade_suit spades
    2663-fe0f club_suit clubs
    2665-fe0f heart_suit hearts
    2666-fe0f diamond_suit diamonds
    2668-fe0f hot_springs hotsprings
    267b-fe0f recycle recycling_symbol
    267e-fe0f infinity
    267f wheelchair wheelchair_symbol
    2692-fe0f hammer_and_pick hammer_pick
    2693 anchor
    2694-fe0f crossed_swords
    2695-fe0f medical medical_symbol
    2696-fe0f balance_scale scales
    2697-fe0f alembic
    2699-fe0f gear
    269b-fe0f atom atom_symbol
    269c-fe0f fleur-de-lis fleur_de_lis
    26a0-fe0f warning
    26a1 high_voltage zap
    26a7-fe0f transgender_symbol
    26aa white_circle
    26ab black_circle
    26b0-fe0f coffin
    26b1-fe0f funeral_urn urn
    26bd soccer soccer_ball
    26be baseball
    26c4 snowman snowman_without_snow
    26c5 partly_sunny sun_behind_cloud
    26c8-fe0f cloud_with_lightning_and_rain thunder_cloud_and_rain thunder_cloud_rain
    26ce ophiuchus
    26cf-fe0f pick
    26d1-fe0f helmet_with_cross helmet_with_white_cross rescue_worker_helmet rescue_workers_helmet
    26d3-fe0f chains
    26d3-fe0f-200d-1f4a5 broken_chain
    26d4 no_entry
    26e9-fe0f shinto_shrine
    26ea church
    26f0-fe0f mountain
    26f1-fe0f parasol_on_ground umbrella_on_ground
    26f2 fountain
    26f3 flag_in_hole golf
    26f4-fe0f ferry
    26f5 boat sailboat
    26f7-fe0f skier
    26f8-fe0f ice_skate
    26f9-fe0f basketball_player bouncing_ball_person person_bouncing_ball person_with_ball
    26f9-fe0f-200d-2640-fe0f basketball_woman bouncing_ball_woman woman_bouncing_ball
    26f9-fe0f-200d-2642-fe0f basketball_man bouncing_ball_man man_bouncing_ball
    26fa tent
    26fd fuel_pump fuelpump
    2702-fe0f scissors
    2705 check_mark_button white_check_mark
    2708-fe0f airplane
    2709-fe0f envelope
    270a fist fist_raised raised_fist
    270b hand raised_hand
    270c-fe0f v victory victory_hand
    270d-fe0f writing_hand
    270f-fe0f pencil2
    2712-fe0f black_nib
    2714-fe0f check_mark heavy_check_mark
    2716-fe0f heavy_multiplication_x multiplication multiply
    271d-fe0f cross latin_cross
    2721-fe0f star_of_david
    2728 sparkles
    2733-fe0f eight-spoked_asterisk eight_spoked_asterisk
    2734-fe0f eight-pointed_star eight_pointed_black_star eight_pointed_star
    2744-fe0f snowflake
    2747-fe0f sparkle
    274c cross_mark x
    274e cross_mark_button negative_squared_cross_mark
    2753 question red_question_mark
    2754 grey_question white_question white_question_mark
    2755 grey_exclamation white_exclamation white_exclamation_mark
    2757 exclamation heavy_exclamation_mark red_exclamation_mark
    2763-fe0f heart_exclamation heavy_heart_exclamation heavy_heart_exclamation_mark_ornament
    2764-fe0f heart red_heart
    2764-fe0f-200d-1f525 heart_on_fire
    2764-fe0f-200d-1fa79 mending_heart
    2795 heavy_plus_sign plus
    2796 heavy_minus_sign minus
    2797 divide division heavy_division_sign
    27a1-fe0f arrow_right right_arrow
    27b0 curly_loop
    27bf double_curly_loop loop
    2934-fe0f arrow_heading_up right_arrow_curving_up
    2935-fe0f arrow_heading_down right_arrow_curving_down
    2b05-fe0f arrow_left left_arrow
    2b06-fe0f arrow_up up_arrow
    2b07-fe0f arrow_down down_arrow
    2b1b black_large_square
    2b1c white_large_square
    2b50 star
    2b55 hollow_red_circle o
    3030-fe0f wavy_dash
    303d-fe0f part_alternation_mark
    3297-fe0f congratulations japanese_congratulations_button
    3299-fe0f japanese_secret_button secret
    1f004 mahjong mahjong_red_dragon
    1f0cf black_joker joker
    1f170-fe0f a a_button_blood_type
    1f171-fe0f b b_button_blood_type
    1f17e-fe0f o2 o_button_blood_type
    1f17f-fe0f p_button parking
    1f18e ab ab_button_blood_type
    1f191 cl cl_button
    1f192 cool cool_button
    1f193 free free_button
    1f194 id id_button
    1f195 new new_button
    1f196 ng ng_button
    1f197 ok ok_button
    1f198 sos sos_button
    1f199 up up_button
    1f19a vs vs_button
    1f1e6-1f1e8 ac ascension_island flag-ac flag_ac
    1f1e6-1f1e9 ad andorra flag-ad flag_ad
    1f1e6-1f1ea ae flag-ae flag_ae united_arab_emirates
    1f1e6-1f1eb af afghanistan flag-af flag_af
    1f1e6-1f1ec ag antigua_barbuda flag-ag flag_ag
    1f1e6-1f1ee ai anguilla flag-ai flag_ai
    1f1e6-1f1f1 al albania flag-al flag_al
    1f1e6-1f1f2 am armenia flag-am flag_am
    1f1e6-1f1f4 angola ao flag-ao flag_ao
    1f1e6-1f1f6 antarctica aq flag-aq flag_aq
    1f1e6-1f1f7 ar argentina flag-ar flag_ar
    1f1e6-1f1f8 american_samoa as flag-as flag_as
    1f1e6-1f1f9 at austria flag-at flag_at
    1f1e6-1f1fa au australia flag-au flag_au
    1f1e6-1f1fc aruba aw flag-aw flag_aw
    1f1e6-1f1fd aland_islands ax flag-ax flag_ax
    1f1e6-1f1ff az azerbaijan flag-az flag_az
    1f1e7-1f1e6 ba bosnia_herzegovina flag-ba flag_ba
    1f1e7-1f1e7 barbados bb flag-bb flag_bb
    1f1e7-1f1e9 bangladesh bd flag-bd flag_bd
    1f1e7-1f1ea be belgium flag-be flag_be
    1f1e7-1f1eb bf burkina_faso flag-bf flag_bf
    1f1e7-1f1ec bg bulgaria flag-bg flag_bg
    1f1e7-1f1ed bahrain bh flag-bh flag_bh
    1f1e7-1f1ee bi burundi flag-bi flag_bi
    1f1e7-1f1ef benin bj flag-bj flag_bj
    1f1e7-1f1f1 bl flag-bl flag_bl st_barthelemy
    1f1e7-1f1f2 bermuda bm flag-bm flag_bm
    1f1e7-1f1f3 bn brunei flag-bn flag_bn
    1f1e7-1f1f4 bo bolivia flag-bo flag_bo
    1f1e7-1f1f6 bq caribbean_netherlands flag-bq flag_bq
    1f1e7-1f1f7 br brazil flag-br flag_br
    1f1e7-1f1f8 bahamas bs flag-bs flag_bs
    1f1e7-1f1f9 bhutan bt flag-bt flag_bt
    1f1e7-1f1fb bouvet_island bv flag-bv flag_bv
    1f1e7-1f1fc botswana bw flag-bw flag_bw
    1f1e7-1f1fe belarus by flag-by flag_by
    1f1e7-1f1ff belize bz flag-bz flag_bz
    1f1e8-1f1e6 ca canada flag-ca flag_ca
    1f1e8-1f1e8 cc cocos_islands flag-cc flag_cc
    1f1e8-1f1e9 congo congo_kinshasa flag-cd flag_cd
    1f1e8-1f1eb central_african_republic cf flag-cf flag_cf
    1f1e8-1f1ec cg congo_brazzaville flag-cg flag_cg
    1f1e8-1f1ed ch flag-ch flag_ch switzerland
    1f1e8-1f1ee ci cote_divoire flag-ci flag_ci
    1f1e8-1f1f0 ck cook_islands flag-ck flag_ck
    1f1e8-1f1f1 chile flag-cl flag_cl
    1f1e8-1f1f2 cameroon cm flag-cm flag_cm
    1f1e8-1f1f3 cn flag-cn flag_cn
    1f1e8-1f1f4 co colombia flag-co flag_co
    1f1e8-1f1f5 clipperton_island cp flag-cp flag_cp
    1f1e8-1f1f6 flag-cq flag_cq
    1f1e8-1f1f7 costa_rica cr flag-cr flag_cr
    1f1e8-1f1fa cu cuba flag-cu flag_cu
    1f1e8-1f1fb cape_verde cv flag-cv flag_cv
    1f1e8-1f1fc curacao cw flag-cw flag_cw
    1f1e8-1f1fd christmas_island cx flag-cx flag_cx
    1f1e8-1f1fe cy cyprus flag-cy flag_cy
    1f1e8-1f1ff cz czech_republic flag-cz flag_cz
    1f1e9-1f1ea de flag-de flag_de
    1f1e9-1f1ec dg diego_garcia flag-dg flag_dg
    1f1e9-1f1ef dj djibouti flag-dj flag_dj
    1f1e9-1f1f0 denmark dk flag-dk flag_dk
    1f1e9-1f1f2 dm dominica flag-dm flag_dm
    1f1e9-1f1f4 do dominican_republic flag-do flag_do
    1f1e9-1f1ff algeria dz flag-dz flag_dz
    1f1ea-1f1e6 ceuta_melilla ea flag-ea flag_ea
    1f1ea-1f1e8 ec ecuador flag-ec flag_ec
    1f1ea-1f1ea ee estonia flag-ee flag_ee
    1f1ea-1f1ec eg egypt flag-eg flag_eg
    1f1ea-1f1ed eh flag-eh flag_eh western_sahara
    1f1ea-1f1f7 er eritrea flag-er flag_er
    1f1ea-1f1f8 es flag-es flag_es
    1f1ea-1f1f9 et ethiopia flag-et flag_et
    1f1ea-1f1fa eu european_union flag-eu flag_eu
    1f1eb-1f1ee fi finland flag-fi flag_fi
    1f1eb-1f1ef fiji fj flag-fj flag_fj
    1f1eb-1f1f0 falkland_islands fk flag-fk flag_fk
    1f1eb-1f1f2 flag-fm flag_fm fm micronesia
    1f1eb-1f1f4 faroe_islands flag-fo flag_fo fo
    1f1eb-1f1f7 flag-fr flag_fr fr
    1f1ec-1f1e6 flag-ga flag_ga ga gabon
    1f1ec-1f1e7 flag-gb flag_gb gb uk
    1f1ec-1f1e9 flag-gd flag_gd gd grenada
    1f1ec-1f1ea flag-ge flag_ge ge georgia
    1f1ec-1f1eb flag-gf flag_gf french_guiana gf
    1f1ec-1f1ec flag-gg flag_gg gg guernsey
    1f1ec-1f1ed flag-gh flag_gh gh ghana
    1f1ec-1f1ee flag-gi flag_gi gi gibraltar
    1f1ec-1f1f1 flag-gl flag_gl gl greenland
    1f1ec-1f1f2 flag-gm flag_gm gambia gm
    1f1ec-1f1f3 flag-gn flag_gn gn guinea
    1f1ec-1f1f5 flag-gp flag_gp gp guadeloupe
    1f1ec-1f1f6 equatorial_guinea flag-gq flag_gq gq
    1f1ec-1f1f7 flag-gr flag_gr gr greece
    1f1ec-1f1f8 flag-gs flag_gs gs south_georgia_south_sandwich_islands
    1f1ec-1f1f9 flag-gt flag_gt gt guatemala
    1f1ec-1f1fa flag-gu flag_gu gu guam
    1f1ec-1f1fc flag-gw flag_gw guinea_bissau gw
    1f1ec-1f1fe flag-gy flag_gy guyana gy
    1f1ed-1f1f0 flag-hk flag_hk hk hong_kong
    1f1ed-1f1f2 flag-hm flag_hm heard_mcdonald_islands hm
    1f1ed-1f1f3 flag-hn flag_hn hn honduras
    1f1ed-1f1f7 croatia flag-hr flag_hr hr
    1f1ed-1f1f9 flag-ht flag_ht haiti ht
    1f1ed-1f1fa flag-hu flag_hu hu hungary
    1f1ee-1f1e8 canary_islands flag-ic flag_ic ic
    1f1ee-1f1e9 flag-id flag_id indonesia
    1f1ee-1f1ea flag-ie flag_ie ie ireland
    1f1ee-1f1f1 flag-il flag_il il israel
    1f1ee-1f1f2 flag-im flag_im im isle_of_man
    1f1ee-1f1f3 flag-in flag_in in india
    1f1ee-1f1f4 british_indian_ocean_territory flag-io flag_io io
    1f1ee-1f1f6 flag-iq flag_iq iq iraq
    1f1ee-1f1f7 flag-ir flag_ir ir iran
    1f1ee-1f1f8 flag-is flag_is iceland is
    1f1ee-1f1f9 flag-it flag_it it
    1f1ef-1f1ea flag-je flag_je je jersey
    1f1ef-1f1f2 flag-jm flag_jm jamaica jm
    1f1ef-1f1f4 flag-jo flag_jo jo jordan
    1f1ef-1f1f5 flag-jp flag_jp jp
    1f1f0-1f1ea flag-ke flag_ke ke kenya
    1f1f0-1f1ec flag-kg flag_kg kg kyrgyzstan
    1f1f0-1f1ed cambodia flag-kh flag_kh kh
    1f1f0-1f1ee flag-ki flag_ki ki kiribati
    1f1f0-1f1f2 comoros flag-km flag_km km
    1f1f0-1f1f3 flag-kn flag_kn kn st_kitts_nevis
    1f1f0-1f1f5 flag-kp flag_kp kp north_korea
    1f1f0-1f1f7 flag-kr flag_kr kr
    1f1f0-1f1fc flag-kw flag_kw kuwait kw
    1f1f0-1f1fe cayman_islands flag-ky flag_ky ky
    1f1f0-1f1ff flag-kz flag_kz kazakhstan kz
    1f1f1-1f1e6 flag-la flag_la la laos
    1f1f1-1f1e7 flag-lb flag_lb lb lebanon
    1f1f1-1f1e8 flag-lc flag_lc lc st_lucia
    1f1f1-1f1ee flag-li flag_li li liechtenstein
    1f1f1-1f1f0 flag-lk flag_lk lk sri_lanka
    1f1f1-1f1f7 flag-lr flag_lr liberia lr
    1f1f1-1f1f8 flag-ls flag_ls lesotho ls
    1f1f1-1f1f9 flag-lt flag_lt lithuania lt
    1f1f1-1f1fa flag-lu flag_lu lu luxembourg
    1f1f1-1f1fb flag-lv flag_lv latvia lv
    1f1f1-1f1fe flag-ly flag_ly libya ly
    1f1f2-1f1e6 flag-ma flag_ma ma morocco
    1f1f2-1f1e8 flag-mc flag_mc mc monaco
    1f1f2-1f1e9 flag-md flag_md md moldova
    1f1f2-1f1ea flag-me flag_me me montenegro
    1f1f2-1f1eb flag-mf flag_mf mf st_martin
    1f1f2-1f1ec flag-mg flag_mg madagascar mg
    1f1f2-1f1ed flag-mh flag_mh marshall_islands mh
    1f1f2-1f1f0 flag-mk flag_mk macedonia mk
    1f1f2-1f1f1 flag-ml flag_ml mali ml
    1f1f2-1f1f2 flag-mm flag_mm mm myanmar
    1f1f2-1f1f3 flag-mn flag_mn mn mongolia
    1f1f2-1f1f4 flag-mo flag_mo macau mo
    1f1f2-1f1f5 flag-mp flag_mp mp northern_mariana_islands
    1f1f2-1f1f6 flag-mq flag_mq martinique mq
    1f1f2-1f1f7 flag-mr flag_mr mauritania mr
    1f1f2-1f1f8 flag-ms flag_ms montserrat ms
    1f1f2-1f1f9 flag-mt flag_mt malta mt
    1f1f2-1f1fa flag-mu flag_mu mauritius mu
    1f1f2-1f1fb flag-mv flag_mv maldives mv
    1f1f2-1f1fc flag-mw flag_mw malawi mw
    1f1f2-1f1fd flag-mx flag_mx mexico mx
    1f1f2-1f1fe flag-my flag_my malaysia my
    1f1f2-1f1ff flag-mz flag_mz mozambique mz
    1f1f3-1f1e6 flag-na flag_na na namibia
    1f1f3-1f1e8 flag-nc flag_nc nc new_caledonia
    1f1f3-1f1ea flag-ne flag_ne ne niger
    1f1f3-1f1eb flag-nf flag_nf nf norfolk_island
    1f1f3-1f1ec flag-ng flag_ng nigeria
    1f1f3-1f1ee flag-ni flag_ni ni nicaragua
    1f1f3-1f1f1 flag-nl flag_nl netherlands nl
    1f1f3-1f1f4 flag-no flag_no norway
    1f1f3-1f1f5 flag-np flag_np nepal np
    1f1f3-1f1f7 flag-nr flag_nr nauru nr
    1f1f3-1f1fa flag-nu flag_nu niue nu
    1f1f3-1f1ff flag-nz flag_nz new_zealand nz
    1f1f4-1f1f2 flag-om flag_om oman
    1f1f5-1f1e6 flag-pa flag_pa pa panama
    1f1f5-1f1ea flag-pe flag_pe pe peru
    1f1f5-1f1eb flag-pf flag_pf french_polynesia pf
    1f1f5-1f1ec flag-pg flag_pg papua_new_guinea pg
    1f1f5-1f1ed flag-ph flag_ph ph philippines
    1f1f5-1f1f0 flag-pk flag_pk pakistan pk
    1f1f5-1f1f1 flag-pl flag_pl pl poland
    1f1f5-1f1f2 flag-pm flag_pm pm st_pierre_miquelon
    1f1f5-1f1f3 flag-pn flag_pn pitcairn_islands pn
    1f1f5-1f1f7 flag-pr flag_pr pr puerto_rico
    1f1f5-1f1f8 flag-ps flag_ps palestinian_territories ps
    1f1f5-1f1f9 flag-pt flag_pt portugal pt
    1f1f5-1f1fc flag-pw flag_pw palau pw
    1f1f5-1f1fe flag-py flag_py paraguay py
    1f1f6-1f1e6 flag-qa flag_qa qa qatar
    1f1f7-1f1ea flag-re flag_re re reunion
    1f1f7-1f1f4 flag-ro flag_ro ro romania
    1f1f7-1f1f8 flag-rs flag_rs rs serbia
    1f1f7-1f1fa flag-ru flag_ru ru
    1f1f7-1f1fc flag-rw flag_rw rw rwanda
    1f1f8-1f1e6 flag-sa flag_sa saudi saudi_arabia saudiarabia
    1f1f8-1f1e7 flag-sb flag_sb sb solomon_islands
    1f1f8-1f1e8 flag-sc flag_sc sc seychelles
    1f1f8-1f1e9 flag-sd flag_sd sd sudan
    1f1f8-1f1ea flag-se flag_se se sweden
    1f1f8-1f1ec flag-sg flag_sg sg singapore
    1f1f8-1f1ed flag-sh flag_sh sh st_helena
    1f1f8-1f1ee flag-si flag_si si slovenia
    1f1f8-1f1ef flag-sj flag_sj sj svalbard_jan_mayen
    1f1f8-1f1f0 flag-sk flag_sk sk slovakia
    1f1f8-1f1f1 flag-sl flag_sl sierra_leone sl
    1f1f8-1f1f2 flag-sm flag_sm san_marino sm
    1f1f8-1f1f3 flag-sn flag_sn senegal sn
    1f1f8-1f1f4 flag-so flag_so so somalia
    1f1f8-1f1f7 flag-sr flag_sr sr suriname
    1f1f8-1f1f8 flag-ss flag_ss south_sudan ss
    1f1f8-1f1f9 flag-st flag_st sao_tome_principe st
    1f1f8-1f1fb el_salvador flag-sv flag_sv sv
    1f1f8-1f1fd flag-sx flag_sx sint_maarten sx
    1f1f8-1f1fe flag-sy flag_sy sy syria
    1f1f8-1f1ff flag-sz flag_sz swaziland sz
    1f1f9-1f1e6 flag-ta flag_ta ta tristan_da_cunha
    1f1f9-1f1e8 flag-tc flag_tc tc turks_caicos_islands
    1f1f9-1f1e9 chad flag-td flag_td td
    1f1f9-1f1eb flag-tf flag_tf french_southern_territories tf
    1f1f9-1f1ec flag-tg flag_tg tg togo
    1f1f9-1f1ed flag-th flag_th th thailand
    1f1f9-1f1ef flag-tj flag_tj tajikistan tj
    1f1f9-1f1f0 flag-tk flag_tk tk tokelau
    1f1f9-1f1f1 flag-tl flag_tl timor_leste tl
    1f1f9-1f1f2 flag-tm flag_tm turkmenistan
    1f1f9-1f1f3 flag-tn flag_tn tn tunisia
    1f1f9-1f1f4 flag-to flag_to to tonga
    1f1f9-1f1f7 flag-tr flag_tr tr
    1f1f9-1f1f9 flag-tt flag_tt trinidad_tobago tt
    1f1f9-1f1fb flag-tv flag_tv tuvalu
    1f1f9-1f1fc flag-tw flag_tw taiwan tw
    1f1f9-1f1ff flag-tz flag_tz tanzania tz
    1f1fa-1f1e6 flag-ua flag_ua ua ukraine
    1f1fa-1f1ec flag-ug flag_ug ug uganda
    1f1fa-1f1f2 flag-um flag_um um us_outlying_islands
    1f1fa-1f1f3 flag-un flag_un united_nations
    1f1fa-1f1f8 flag-us flag_us us
    1f1fa-1f1fe flag-uy flag_uy uruguay uy
    1f1fa-1f1ff flag-uz flag_uz uz uzbekistan
    1f1fb-1f1e6 flag-va flag_va va vatican_city
    1f1fb-1f1e8 flag-vc flag_vc st_vincent_grenadines vc
    1f1fb-1f1ea flag-ve flag_ve ve venezuela
    1f1fb-1f1ec british_virgin_islands flag-vg flag_vg vg
    1f1fb-1f1ee flag-vi flag_vi us_virgin_islands vi
    1f1fb-1f1f3 flag-vn flag_vn vietnam vn
    1f1fb-1f1fa flag-vu flag_vu vanuatu vu
    1f1fc-1f1eb flag-wf flag_wf wallis_futuna wf
    1f1fc-1f1f8 flag-ws flag_ws samoa ws
    1f1fd-1f1f0 flag-xk flag_xk kosovo xk
    1f1fe-1f1ea flag-ye flag_ye ye yemen
    1f1fe-1f1f9 flag-yt flag_yt mayotte yt
    1f1ff-1f1e6 flag-za flag_za south_africa za
    1f1ff-1f1f2 flag-zm flag_zm zambia zm
    1f1ff-1f1fc flag-zw flag_zw zimbabwe zw
    1f201 japanese_here_button koko
    1f202-fe0f japanese_service_charge_button sa
    1f21a japanese_free_of_charge_button u7121
    1f22f japanese_reserved_button u6307
    1f232 japanese_prohibited_button u7981
    1f233 japanese_vacancy_button u7a7a
    1f234 japanese_passing_grade_button u5408
    1f235 japanese_no_vacancy_button u6e80
    1f236 japanese_not_free_of_charge_button u6709
    1f237-fe0f japanese_monthly_amount_button u6708
    1f238 japanese_application_button u7533
    1f239 japanese_discount_button u5272
    1f23a japanese_open_for_business_button u55b6
    1f250 ideograph_advantage japanese_bargain_button
    1f251 accept japanese_acceptable_button
    1f300 cyclone
    1f301 foggy
    1f302 closed_umbrella
    1f303 night_with_stars
    1f304 sunrise_over_mountains
    1f305 sunrise
    1f306 city_dusk city_sunset cityscape_at_dusk
    1f307 city_sunrise sunset
    1f308 rainbow
    1f309 bridge_at_night
    1f30a ocean water_wave
    1f30b volcano
    1f30c milky_way
    1f30d earth_africa globe_showing_europe-africa globe_showing_europe_africa
    1f30e earth_americas globe_showing_americas
    1f30f earth_asia globe_showing_asia-australia globe_showing_asia_australia
    1f310 globe_with_meridians
    1f311 new_moon
    1f312 waxing_crescent_moon
    1f313 first_quarter_moon
    1f314 moon waxing_gibbous_moon
    1f315 full_moon
    1f316 waning_gibbous_moon
    1f317 last_quarter_moon
    1f318 waning_crescent_moon
    1f319 crescent_moon
    1f31a new_moon_face new_moon_with_face
    1f31b first_quarter_moon_face first_quarter_moon_with_face
    1f31c last_quarter_moon_face last_quarter_moon_with_face
    1f31d full_moon_face full_moon_with_face
    1f31e sun_with_face
    1f31f glowing_star star2
    1f320 shooting_star star3 stars
    1f321-fe0f thermometer
    1f324-fe0f sun_behind_small_cloud white_sun_small_cloud white_sun_with_small_cloud
    1f325-fe0f sun_behind_large_cloud white_sun_behind_cloud white_sun_cloud
    1f326-fe0f sun_behind_rain_cloud white_sun_behind_cloud_with_rain white_sun_rain_cloud
    1f327-fe0f cloud_rain cloud_with_rain
    1f328-fe0f cloud_snow cloud_with_snow
    1f329-fe0f cloud_lightning cloud_with_lightning
    1f32a-fe0f cloud_tornado cloud_with_tornado tornado
    1f32b-fe0f fog
    1f32c-fe0f wind_blowing_face wind_face
    1f32d hot_dog hotdog
    1f32e taco
    1f32f burrito
    1f330 chestnut
    1f331 seedling
    1f332 evergreen_tree
    1f333 deciduous_tree
    1f334 palm_tree
    1f335 cactus
    1f336-fe0f hot_pepper
    1f337 tulip
    1f338 cherry_blossom
    1f339 rose
    1f33a hibiscus
    1f33b sunflower
    1f33c blossom
    1f33d corn ear_of_corn
    1f33e ear_of_rice sheaf_of_rice
    1f33f herb
    1f340 four_leaf_clover
    1f341 maple_leaf
    1f342 fallen_leaf
    1f343 leaf_fluttering_in_wind leaves
    1f344 mushroom
    1f344-200d-1f7eb brown_mushroom
    1f345 tomato
    1f346 eggplant
    1f347 grapes
    1f348 melon
    1f349 watermelon
    1f34a mandarin orange tangerine
    1f34b lemon
    1f34b-200d-1f7e9 lime
    1f34c banana
    1f34d pineapple
    1f34e apple red_apple
    1f34f green_apple
    1f350 pear
    1f351 peach
    1f352 cherries
    1f353 strawberry
    1f354 hamburger
    1f355 pizza
    1f356 meat_on_bone
    1f357 poultry_leg
    1f358 rice_cracker
    1f359 rice_ball
    1f35a cooked_rice rice
    1f35b curry curry_rice
    1f35c ramen steaming_bowl
    1f35d spaghetti
    1f35e bread
    1f35f french_fries fries
    1f360 roasted_sweet_potato sweet_potato
    1f361 dango
    1f362 oden
    1f363 sushi
    1f364 fried_shrimp
    1f365 fish_cake fish_cake_with_swirl
    1f366 icecream soft_ice_cream
    1f367 shaved_ice
    1f368 ice_cream
    1f369 doughnut
    1f36a cookie
    1f36b chocolate_bar
    1f36c candy
    1f36d lollipop
    1f36e custard flan pudding
    1f36f honey_pot
    1f370 cake shortcake
    1f371 bento bento_box
    1f372 pot_of_food stew
    1f373 cooking fried_egg
    1f374 fork_and_knife utensils
    1f375 tea teacup_without_handle
    1f376 sake
    1f377 wine_glass
    1f378 cocktail cocktail_glass
    1f379 tropical_drink
    1f37a beer beer_mug
    1f37b beers clinking_beer_mugs
    1f37c baby_bottle
    1f37d-fe0f fork_and_knife_with_plate fork_knife_plate plate_with_cutlery
    1f37e bottle_with_popping_cork champagne
    1f37f popcorn
    1f380 ribbon
    1f381 gift wrapped_gift
    1f382 birthday birthday_cake
    1f383 jack-o-lantern jack_o_lantern
    1f384 christmas_tree xmas_tree
    1f385 santa santa_claus
    1f386 fireworks
    1f387 sparkler
    1f388 balloon
    1f389 party party_popper tada
    1f38a confetti_ball
    1f38b tanabata_tree
    1f38c crossed_flags
    1f38d bamboo pine_decor pine_decoration
    1f38e dolls japanese_dolls
    1f38f carp_streamer flags
    1f390 wind_chime
    1f391 moon_viewing_ceremony rice_scene
    1f392 backpack school_satchel
    1f393 graduation_cap mortar_board
    1f396-fe0f medal_military military_medal
    1f397-fe0f reminder_ribbon
    1f399-fe0f microphone2 studio_microphone
    1f39a-fe0f level_slider
    1f39b-fe0f control_knobs
    1f39e-fe0f film_frames film_strip
    1f39f-fe0f admission_tickets tickets
    1f3a0 carousel_horse
    1f3a1 ferris_wheel
    1f3a2 roller_coaster
    1f3a3 fishing_pole fishing_pole_and_fish
    1f3a4 microphone
    1f3a5 movie_camera
    1f3a6 cinema
    1f3a7 headphone headphones
    1f3a8 art artist_palette palette
    1f3a9 top_hat tophat
    1f3aa circus_tent
    1f3ab ticket
    1f3ac clapper clapper_board
    1f3ad performing_arts
    1f3ae video_game
    1f3af bullseye dart
    1f3b0 slot_machine
    1f3b1 8ball pool_8_ball
    1f3b2 game_die
    1f3b3 bowling
    1f3b4 flower_playing_cards
    1f3b5 musical_note
    1f3b6 musical_notes notes
    1f3b7 saxophone
    1f3b8 guitar
    1f3b9 musical_keyboard
    1f3ba trumpet
    1f3bb violin
    1f3bc musical_score
    1f3bd running_shirt running_shirt_with_sash
    1f3be tennis
    1f3bf ski skis
    1f3c0 basketball
    1f3c1 checkered_flag chequered_flag
    1f3c2 snowboarder
    1f3c3 person_running runner running
    1f3c3-200d-2640-fe0f running_woman woman_running
    1f3c3-200d-2640-fe0f-200d-27a1-fe0f woman_running_facing_right
    1f3c3-200d-2642-fe0f man_running running_man
    1f3c3-200d-2642-fe0f-200d-27a1-fe0f man_running_facing_right
    1f3c3-200d-27a1-fe0f person_running_facing_right
    1f3c4 person_surfing surfer
    1f3c4-200d-2640-fe0f surfing_woman woman_surfing
    1f3c4-200d-2642-fe0f man_surfing surfing_man
    1f3c5 medal medal_sports sports_medal
    1f3c6 trophy
    1f3c7 horse_racing
    1f3c8 american_football football
    1f3c9 rugby_football
    1f3ca person_swimming swimmer
    1f3ca-200d-2640-fe0f swimming_woman woman_swimming
    1f3ca-200d-2642-fe0f man_swimming swimming_man
    1f3cb-fe0f lifter person_lifting_weights weight_lifter weight_lifting
    1f3cb-fe0f-200d-2640-fe0f weight_lifting_woman woman_lifting_weights
    1f3cb-fe0f-200d-2642-fe0f man_lifting_weights weight_lifting_man
    1f3cc-fe0f golfer golfing person_golfing
    1f3cc-fe0f-200d-2640-fe0f golfing_woman woman_golfing
    1f3cc-fe0f-200d-2642-fe0f golfing_man man_golfing
    1f3cd-fe0f motorcycle racing_motorcycle
    1f3ce-fe0f race_car racing_car
    1f3cf cricket_bat_and_ball cricket_bat_ball cricket_game
    1f3d0 volleyball
    1f3d1 field_hockey field_hockey_stick_and_ball
    1f3d2 hockey ice_hockey ice_hockey_stick_and_puck
    1f3d3 ping_pong table_tennis table_tennis_paddle_and_ball
    1f3d4-fe0f mountain_snow snow-capped_mountain snow_capped_mountain
    1f3d5-fe0f camping
    1f3d6-fe0f beach beach_umbrella beach_with_umbrella
    1f3d7-fe0f building_construction construction_site
    1f3d8-fe0f homes house_buildings houses
    1f3d9-fe0f cityscape
    1f3da-fe0f derelict_house derelict_house_building house_abandoned
    1f3db-fe0f classical_building
    1f3dc-fe0f desert
    1f3dd-fe0f desert_island island
    1f3de-fe0f national_park park
    1f3df-fe0f stadium
    1f3e0 house
    1f3e1 house_garden house_with_garden
    1f3e2 office office_building
    1f3e3 japanese_post_office post_office
    1f3e4 european_post_office
    1f3e5 hospital
    1f3e6 bank
    1f3e7 atm atm_sign
    1f3e8 hotel
    1f3e9 love_hotel
    1f3ea convenience_store
    1f3eb school
    1f3ec department_store
    1f3ed factory
    1f3ee izakaya_lantern lantern red_lantern red_paper_lantern
    1f3ef japanese_castle
    1f3f0 castle european_castle
    1f3f3-fe0f flag_white waving_white_flag white_flag
    1f3f3-fe0f-200d-26a7-fe0f transgender_flag
    1f3f3-fe0f-200d-1f308 rainbow_flag
    1f3f4 black_flag flag_black waving_black_flag
    1f3f4-200d-2620-fe0f pirate_flag
    1f3f4-e0067-e0062-e0065-e006e-e0067-e007f england
    1f3f4-e0067-e0062-e0073-e0063-e0074-e007f scotland
    1f3f4-e0067-e0062-e0077-e006c-e0073-e007f wales
    1f3f5-fe0f rosette
    1f3f7-fe0f label
    1f3f8 badminton badminton_racquet_and_shuttlecock
    1f3f9 archery bow_and_arrow
    1f3fa amphora
    1f3fb emoji_modifier_fitzpatrick_type_1_2 light_skin_tone tone1
    1f3fc emoji_modifier_fitzpatrick_type_3 medium-light_skin_tone medium_light_skin_tone tone2
    1f3fd emoji_modifier_fitzpatrick_type_4 medium_skin_tone tone3
    1f3fe emoji_modifier_fitzpatrick_type_5 medium-dark_skin_tone medium_dark_skin_tone tone4
    1f3ff dark_skin_tone emoji_modifier_fitzpatrick_type_6 tone5
    1f400 rat
    1f401 mouse2
    1f402 ox
    1f403 water_buffalo
    1f404 cow2
    1f405 tiger2
    1f406 leopard
    1f407 rabbit2
    1f408 cat2
    1f408-200d-2b1b black_cat
    1f409 dragon
    1f40a crocodile
    1f40b whale2
    1f40c snail
    1f40d snake
    1f40e racehorse
    1f40f ram
    1f410 goat
    1f411 ewe sheep
    1f412 monkey
    1f413 rooster
    1f414 chicken
    1f415 dog2
    1f415-200d-1f9ba service_dog
    1f416 pig2
    1f417 boar
    1f418 elephant
    1f419 octopus
    1f41a shell spiral_shell
    1f41b bug
    1f41c ant
    1f41d bee honeybee
    1f41e lady_beetle lady_bug
    1f41f fish
    1f420 tropical_fish
    1f421 blowfish
    1f422 turtle
    1f423 hatching_chick
    1f424 baby_chick
    1f425 front-facing_baby_chick front_facing_baby_chick hatched_chick
    1f426 bird
    1f426-200d-2b1b black_bird crow raven rook
    1f426-200d-1f525 phoenix
    1f427 penguin
    1f428 koala
    1f429 poodle
    1f42a dromedary_camel
    1f42b camel two-hump_camel two_hump_camel
    1f42c dolphin flipper
    1f42d mouse mouse_face
    1f42e cow cow_face
    1f42f tiger tiger_face
    1f430 rabbit rabbit_face
    1f431 cat cat_face
    1f432 dragon_face
    1f433 spouting_whale whale
    1f434 horse horse_face
    1f435 monkey_face
    1f436 dog dog_face
    1f437 pig pig_face
    1f438 frog
    1f439 hamster
    1f43a wolf
    1f43b bear
    1f43b-200d-2744-fe0f polar_bear
    1f43c panda panda_face
    1f43d pig_nose
    1f43e feet paw_prints
    1f43f-fe0f chipmunk
    1f440 eyes
    1f441-fe0f eye
    1f441-fe0f-200d-1f5e8-fe0f eye_in_speech_bubble eye_speech_bubble
    1f442 ear
    1f443 nose
    1f444 lips mouth
    1f445 tongue
    1f446 backhand_index_pointing_up point_up_2
    1f447 backhand_index_pointing_down point_down
    1f448 backhand_index_pointing_left point_left
    1f449 backhand_index_pointing_right point_right
    1f44a facepunch fist_oncoming oncoming_fist punch
    1f44b wave waving waving_hand
    1f44c ok_hand
    1f44d +1 thumbs_up thumbsup thumbup yes
    1f44e -1 _1 no thumbdown thumbs_down thumbsdown
    1f44f clap clapping_hands
    1f450 open_hands
    1f451 crown
    1f452 womans_hat
    1f453 eyeglasses glasses
    1f454 necktie tie
    1f455 shirt t-shirt t_shirt tshirt
    1f456 jeans
    1f457 dress
    1f458 kimono
    1f459 bikini
    1f45a womans_clothes
    1f45b purse
    1f45c handbag
    1f45d clutch_bag pouch
    1f45e mans_shoe shoe
    1f45f athletic_shoe running_shoe sneaker
    1f460 high-heeled_shoe high_heel high_heeled_shoe
    1f461 sandal womans_sandal
    1f462 boot womans_boot
    1f463 footprints
    1f464 bust_in_silhouette
    1f465 busts_in_silhouette
    1f466 boy
    1f467 girl
    1f468 man
    1f468-200d-2695-fe0f man_health_worker
    1f468-200d-2696-fe0f man_judge
    1f468-200d-2708-fe0f man_pilot
    1f468-200d-2764-fe0f-200d-1f468 couple_mm couple_with_heart_man_man couple_with_heart_mm
    1f468-200d-2764-fe0f-200d-1f48b-200d-1f468 couplekiss_man_man couplekiss_mm kiss_man_man kiss_mm
    1f468-200d-1f33e man_farmer
    1f468-200d-1f373 man_cook
    1f468-200d-1f37c man_feeding_baby
    1f468-200d-1f393 man_student
    1f468-200d-1f3a4 man_singer
    1f468-200d-1f3a8 man_artist
    1f468-200d-1f3eb man_teacher
    1f468-200d-1f3ed man_factory_worker
    1f468-200d-1f466 family_man_boy
    1f468-200d-1f466-200d-1f466 family_man_boy_boy
    1f468-200d-1f467 family_man_girl
    1f468-200d-1f467-200d-1f466 family_man_girl_boy
    1f468-200d-1f467-200d-1f467 family_man_girl_girl
    1f468-200d-1f468-200d-1f466 family_man_man_boy family_mmb
    1f468-200d-1f468-200d-1f466-200d-1f466 family_man_man_boy_boy family_mmbb
    1f468-200d-1f468-200d-1f467 family_man_man_girl family_mmg
    1f468-200d-1f468-200d-1f467-200d-1f466 family_man_man_girl_boy family_mmgb
    1f468-200d-1f468-200d-1f467-200d-1f467 family_man_man_girl_girl family_mmgg
    1f468-200d-1f469-200d-1f466 family_man_woman_boy
    1f468-200d-1f469-200d-1f466-200d-1f466 family_man_woman_boy_boy family_mwbb
    1f468-200d-1f469-200d-1f467 family_man_woman_girl family_mwg
    1f468-200d-1f469-200d-1f467-200d-1f466 family_man_woman_girl_boy family_mwgb
    1f468-200d-1f469-200d-1f467-200d-1f467 family_man_woman_girl_girl family_mwgg
    1f468-200d-1f4bb man_technologist
    1f468-200d-1f4bc man_office_worker
    1f468-200d-1f527 man_mechanic
    1f468-200d-1f52c man_scientist
    1f468-200d-1f680 man_astronaut
    1f468-200d-1f692 man_firefighter
    1f468-200d-1f9af man_with_probing_cane man_with_white_cane
    1f468-200d-1f9af-200d-27a1-fe0f man_with_white_cane_facing_right
    1f468-200d-1f9b0 man_red_hair red_haired_man
    1f468-200d-1f9b1 curly_haired_man man_curly_hair
    1f468-200d-1f9b2 bald_man man_bald
    1f468-200d-1f9b3 man_white_hair white_haired_man
    1f468-200d-1f9bc man_in_motorized_wheelchair
    1f468-200d-1f9bc-200d-27a1-fe0f man_in_motorized_wheelchair_facing_right
    1f468-200d-1f9bd man_in_manual_wheelchair
    1f468-200d-1f9bd-200d-27a1-fe0f man_in_manual_wheelchair_facing_right
    1f469 woman
    1f469-200d-2695-fe0f woman_health_worker
    1f469-200d-2696-fe0f woman_judge
    1f469-200d-2708-fe0f woman_pilot
    1f469-200d-2764-fe0f-200d-1f468 couple_with_heart_woman_man
    1f469-200d-2764-fe0f-200d-1f469 couple_with_heart_woman_woman couple_with_heart_ww couple_ww
    1f469-200d-2764-fe0f-200d-1f48b-200d-1f468 couplekiss_man_woman kiss_woman_man
    1f469-200d-2764-fe0f-200d-1f48b-200d-1f469 couplekiss_woman_woman couplekiss_ww kiss_woman_woman kiss_ww
    1f469-200d-1f33e woman_farmer
    1f469-200d-1f373 woman_cook
    1f469-200d-1f37c woman_feeding_baby
    1f469-200d-1f393 woman_student
    1f469-200d-1f3a4 woman_singer
    1f469-200d-1f3a8 woman_artist
    1f469-200d-1f3eb woman_teacher
    1f469-200d-1f3ed woman_factory_worker
    1f469-200d-1f466 family_woman_boy
    1f469-200d-1f466-200d-1f466 family_woman_boy_boy
    1f469-200d-1f467 family_woman_girl
    1f469-200d-1f467-200d-1f466 family_woman_girl_boy
    1f469-200d-1f467-200d-1f467 family_woman_girl_girl
    1f469-200d-1f469-200d-1f466 family_woman_woman_boy family_wwb
    1f469-200d-1f469-200d-1f466-200d-1f466 family_woman_woman_boy_boy family_wwbb
    1f469-200d-1f469-200d-1f467 family_woman_woman_girl family_wwg
    1f469-200d-1f469-200d-1f467-200d-1f466 family_woman_woman_girl_boy family_wwgb
    1f469-200d-1f469-200d-1f467-200d-1f467 family_woman_woman_girl_girl family_wwgg
    1f469-200d-1f4bb woman_technologist
    1f469-200d-1f4bc woman_office_worker
    1f469-200d-1f527 woman_mechanic
    1f469-200d-1f52c woman_scientist
    1f469-200d-1f680 woman_astronaut
    1f469-200d-1f692 woman_firefighter
    1f469-200d-1f9af woman_with_probing_cane woman_with_white_cane
    1f469-200d-1f9af-200d-27a1-fe0f woman_with_white_cane_facing_right
    1f469-200d-1f9b0 red_haired_woman woman_red_hair
    1f469-200d-1f9b1 curly_haired_woman woman_curly_hair
    1f469-200d-1f9b2 bald_woman woman_bald
    1f469-200d-1f9b3 white_haired_woman woman_white_hair
    1f469-200d-1f9bc woman_in_motorized_wheelchair
    1f469-200d-1f9bc-200d-27a1-fe0f woman_in_motorized_wheelchair_facing_right
    1f469-200d-1f9bd woman_in_manual_wheelchair
    1f469-200d-1f9bd-200d-27a1-fe0f woman_in_manual_wheelchair_facing_right
    1f46a family
    1f46b couple holding_hands_mw woman_and_man_holding_hands
    1f46c men_holding_hands two_men_holding_hands
    1f46d two_women_holding_hands women_holding_hands
    1f46e cop police_officer
    1f46e-200d-2640-fe0f policewoman woman_police_officer
    1f46e-200d-2642-fe0f man_police_officer policeman
    1f46f dancers people_with_bunny_ears
    1f46f-200d-2640-fe0f dancing_women women_with_bunny_ears
    1f46f-200d-2642-fe0f dancing_men men_with_bunny_ears
    1f470 person_with_veil
    1f470-200d-2640-fe0f bride_with_veil woman_with_veil
    1f470-200d-2642-fe0f man_with_veil
    1f471 blond_haired_person person_blond_hair person_with_blond_hair
    1f471-200d-2640-fe0f blond_haired_woman blonde_woman woman_blond_hair
    1f471-200d-2642-fe0f blond_haired_man man_blond_hair
    1f472 man_with_gua_pi_mao person_with_skullcap
    1f473 person_turban person_wearing_turban person_with_turban
    1f473-200d-2640-fe0f woman_wearing_turban woman_with_turban
    1f473-200d-2642-fe0f man_wearing_turban man_with_turban
    1f474 old_man older_man
    1f475 grandma old_woman older_woman
    1f476 baby
    1f477 construction_worker
    1f477-200d-2640-fe0f construction_worker_woman woman_construction_worker
    1f477-200d-2642-fe0f construction_worker_man man_construction_worker
    1f478 princess
    1f479 japanese_ogre ogre
    1f47a goblin japanese_goblin
    1f47b ghost
    1f47c angel baby_angel
    1f47d alien
    1f47e alien_monster space_invader
    1f47f angry_face_with_horns angry_imp imp
    1f480 skeleton skull
    1f481 information_desk_person person_tipping_hand tipping_hand_person
    1f481-200d-2640-fe0f sassy_woman tipping_hand_woman woman_tipping_hand
    1f481-200d-2642-fe0f man_tipping_hand sassy_man tipping_hand_man
    1f482 guard
    1f482-200d-2640-fe0f guardswoman woman_guard
    1f482-200d-2642-fe0f guardsman man_guard
    1f483 dancer woman_dancing
    1f484 lipstick
    1f485 nail_care nail_polish
    1f486 massage person_getting_massage
    1f486-200d-2640-fe0f massage_woman woman_getting_massage
    1f486-200d-2642-fe0f man_getting_massage massage_man
    1f487 haircut person_getting_haircut
    1f487-200d-2640-fe0f haircut_woman woman_getting_haircut
    1f487-200d-2642-fe0f haircut_man man_getting_haircut
    1f488 barber barber_pole
    1f489 syringe
    1f48a pill
    1f48b kiss kiss_lips kiss_mark
    1f48c love_letter
    1f48d ring
    1f48e gem gem_stone
    1f48f couplekiss
    1f490 bouquet
    1f491 couple_heart couple_with_heart
    1f492 wedding
    1f493 beating_heart heartbeat
    1f494 broken_heart
    1f495 two_hearts
    1f496 sparkling_heart
    1f497 growing_heart heartpulse
    1f498 cupid heart_with_arrow
    1f499 blue_heart
    1f49a green_heart
    1f49b yellow_heart
    1f49c purple_heart
    1f49d gift_heart heart_ribbon heart_with_ribbon
    1f49e revolving_hearts
    1f49f heart_decoration
    1f4a0 diamond_shape_with_a_dot_inside diamond_with_a_dot
    1f4a1 bulb light_bulb
    1f4a2 anger anger_symbol
    1f4a3 bomb
    1f4a4 zzz
    1f4a5 boom collision
    1f4a6 sweat_droplets sweat_drops
    1f4a7 droplet
    1f4a8 dash dashing_away
    1f4a9 hankey pile_of_poo poo poop shit
    1f4aa flexed_biceps muscle right_bicep
    1f4ab dizzy dizzy_star
    1f4ac speech speech_balloon
    1f4ad thought_balloon
    1f4ae white_flower
    1f4af 100 hundred_points
    1f4b0 money_bag moneybag
    1f4b1 currency_exchange
    1f4b2 heavy_dollar_sign
    1f4b3 credit_card
    1f4b4 yen yen_banknote
    1f4b5 dollar dollar_banknote
    1f4b6 euro euro_banknote
    1f4b7 pound pound_banknote
    1f4b8 money_with_wings
    1f4b9 chart chart_increasing_with_yen
    1f4ba seat
    1f4bb computer laptop
    1f4bc briefcase
    1f4bd computer_disk minidisc
    1f4be floppy_disk
    1f4bf cd disk optical_disk
    1f4c0 dvd
    1f4c1 file_folder
    1f4c2 open_file_folder
    1f4c3 page_with_curl
    1f4c4 page_facing_up
    1f4c5 date
    1f4c6 calendar tear-off_calendar tear_off_calendar torn_calendar
    1f4c7 card_index
    1f4c8 chart_increasing chart_up chart_with_upwards_trend
    1f4c9 chart_decreasing chart_down chart_with_downwards_trend
    1f4ca bar_chart
    1f4cb clipboard
    1f4cc pushpin
    1f4cd round_pushpin
    1f4ce paperclip
    1f4cf straight_ruler
    1f4d0 triangular_ruler
    1f4d1 bookmark_tabs
    1f4d2 ledger
    1f4d3 notebook
    1f4d4 notebook_with_decorative_cover
    1f4d5 closed_book
    1f4d6 book open_book
    1f4d7 green_book
    1f4d8 blue_book
    1f4d9 orange_book
    1f4da books
    1f4db name_badge
    1f4dc scroll
    1f4dd memo pencil
    1f4de telephone_receiver
    1f4df pager
    1f4e0 fax fax_machine
    1f4e1 satellite satellite_antenna
    1f4e2 loudspeaker
    1f4e3 mega megaphone
    1f4e4 outbox_tray
    1f4e5 inbox_tray
    1f4e6 package
    1f4e7 e-mail e_mail email
    1f4e8 incoming_envelope
    1f4e9 envelope_arrow envelope_with_arrow
    1f4ea closed_mailbox_with_lowered_flag mailbox_closed
    1f4eb closed_mailbox_with_raised_flag mailbox
    1f4ec mailbox_with_mail open_mailbox_with_raised_flag
    1f4ed mailbox_with_no_mail open_mailbox_with_lowered_flag
    1f4ee postbox
    1f4ef postal_horn
    1f4f0 newspaper
    1f4f1 android iphone mobile mobile_phone
    1f4f2 calling mobile_phone_with_arrow
    1f4f3 vibration_mode
    1f4f4 mobile_phone_off
    1f4f5 no_mobile_phones
    1f4f6 antenna_bars signal_strength
    1f4f7 camera
    1f4f8 camera_flash camera_with_flash
    1f4f9 video_camera
    1f4fa television tv
    1f4fb radio
    1f4fc vhs videocassette
    1f4fd-fe0f film_projector projector
    1f4ff prayer_beads
    1f500 shuffle_tracks_button twisted_rightwards_arrows
    1f501 repeat repeat_button
    1f502 repeat_one repeat_single_button
    1f503 arrows_clockwise clockwise_vertical_arrows
    1f504 arrows_counterclockwise counterclockwise_arrows_button
    1f505 dim_button low_brightness
    1f506 bright_button high_brightness
    1f507 mute muted_speaker
    1f508 speaker speaker_low_volume
    1f509 sound speaker_medium_volume
    1f50a loud_sound speaker_high_volume
    1f50b battery
    1f50c electric_plug
    1f50d mag magnifying_glass_tilted_left
    1f50e mag_right magnifying_glass_tilted_right
    1f50f lock_with_ink_pen locked_with_pen
    1f510 closed_lock_with_key locked_with_key
    1f511 key
    1f512 lock locked
    1f513 unlock unlocked
    1f514 bell
    1f515 bell_with_slash no_bell
    1f516 bookmark
    1f517 link
    1f518 radio_button
    1f519 back back_arrow
    1f51a end end_arrow
    1f51b on on_arrow
    1f51c soon soon_arrow
    1f51d top top_arrow
    1f51e no_one_under_eighteen underage
    1f51f keycap_10 keycap_ten ten
    1f520 capital_abcd input_latin_uppercase
    1f521 abcd input_latin_lowercase
    1f522 1234 input_numbers
    1f523 input_symbols symbols
    1f524 abc input_latin_letters
    1f525 fire flame
    1f526 flashlight
    1f527 wrench
    1f528 hammer
    1f529 nut_and_bolt
    1f52a hocho kitchen_knife knife
    1f52b gun water_pistol
    1f52c microscope
    1f52d telescope
    1f52e crystal_ball
    1f52f dotted_six-pointed_star dotted_six_pointed_star six_pointed_star
    1f530 beginner japanese_symbol_for_beginner
    1f531 trident trident_emblem
    1f532 black_square_button
    1f533 white_square_button
    1f534 red_circle
    1f535 blue_circle large_blue_circle
    1f536 large_orange_diamond
    1f537 large_blue_diamond
    1f538 small_orange_diamond
    1f539 small_blue_diamond
    1f53a red_triangle_pointed_up small_red_triangle
    1f53b red_triangle_pointed_down small_red_triangle_down
    1f53c arrow_up_small upwards_button
    1f53d arrow_down_small downwards_button
    1f549-fe0f om om_symbol
    1f54a-fe0f dove dove_of_peace
    1f54b kaaba
    1f54c mosque
    1f54d synagogue
    1f54e menorah menorah_with_nine_branches
    1f550 clock1 one_oclock
    1f551 clock2 two_oclock
    1f552 clock3 three_oclock
    1f553 clock4 four_oclock
    1f554 clock5 five_oclock
    1f555 clock6 six_oclock
    1f556 clock7 seven_oclock
    1f557 clock8 eight_oclock
    1f558 clock9 nine_oclock
    1f559 clock10 ten_oclock
    1f55a clock11 eleven_oclock
    1f55b clock12 twelve_oclock
    1f55c clock130 one-thirty one_thirty
    1f55d clock230 two-thirty two_thirty
    1f55e clock330 three-thirty three_thirty
    1f55f clock430 four-thirty four_thirty
    1f560 clock530 five-thirty five_thirty
    1f561 clock630 six-thirty six_thirty
    1f562 clock730 seven-thirty seven_thirty
    1f563 clock830 eight-thirty eight_thirty
    1f564 clock930 nine-thirty nine_thirty
    1f565 clock1030 ten-thirty ten_thirty
    1f566 clock1130 eleven-thirty eleven_thirty
    1f567 clock1230 twelve-thirty twelve_thirty
    1f56f-fe0f candle
    1f570-fe0f clock mantelpiece_clock mantlepiece_clock
    1f573-fe0f hole
    1f574-fe0f business_suit_levitating levitate man_in_business_suit_levitating person_in_suit_levitating
    1f575-fe0f detective sleuth_or_spy spy
    1f575-fe0f-200d-2640-fe0f female_detective woman_detective
    1f575-fe0f-200d-2642-fe0f male_detective man_detective
    1f576-fe0f dark_sunglasses
    1f577-fe0f spider
    1f578-fe0f spider_web
    1f579-fe0f joystick
    1f57a male_dancer man_dancing
    1f587-fe0f linked_paperclips paperclips
    1f58a-fe0f lower_left_ballpoint_pen pen pen_ballpoint
    1f58b-fe0f fountain_pen lower_left_fountain_pen pen_fountain
    1f58c-fe0f lower_left_paintbrush paintbrush
    1f58d-fe0f crayon lower_left_crayon
    1f590-fe0f hand_splayed hand_with_fingers_splayed raised_hand_with_fingers_splayed
    1f595 fu middle_finger reversed_hand_with_middle_finger_extended
    1f596 raised_hand_with_part_between_middle_and_ring_fingers vulcan vulcan_salute
    1f5a4 black_heart
    1f5a5-fe0f desktop desktop_computer
    1f5a8-fe0f printer
    1f5b1-fe0f computer_mouse mouse_three_button three_button_mouse
    1f5b2-fe0f trackball
    1f5bc-fe0f frame_photo frame_with_picture framed_picture
    1f5c2-fe0f card_index_dividers dividers
    1f5c3-fe0f card_box card_file_box
    1f5c4-fe0f file_cabinet
    1f5d1-fe0f wastebasket
    1f5d2-fe0f notepad_spiral spiral_note_pad spiral_notepad
    1f5d3-fe0f calendar_spiral spiral_calendar spiral_calendar_pad
    1f5dc-fe0f clamp compression
    1f5dd-fe0f key2 old_key
    1f5de-fe0f newspaper2 newspaper_roll rolled-up_newspaper rolled_up_newspaper
    1f5e1-fe0f dagger dagger_knife
    1f5e3-fe0f speaking_head speaking_head_in_silhouette
    1f5e8-fe0f left_speech_bubble speech_left
    1f5ef-fe0f anger_right right_anger_bubble
    1f5f3-fe0f ballot_box ballot_box_with_ballot
    1f5fa-fe0f map world_map
    1f5fb mount_fuji
    1f5fc tokyo_tower
    1f5fd statue_of_liberty
    1f5fe japan map_of_japan
    1f5ff moai moyai
    1f600 grinning grinning_face
    1f601 beaming_face_with_smiling_eyes blissful grin
    1f602 face_with_tears_of_joy haha joy joyful
    1f603 glad grinning_face_with_big_eyes smiley
    1f604 grinning_face_with_smiling_eyes happy smile
    1f605 grinning_face_with_sweat sweat_smile
    1f606 amused grinning_squinting_face laugh laughing lol satisfied
    1f607 innocent smiling_face_with_halo
    1f608 smiling_face_with_horns smiling_imp
    1f609 coy wink winking_face
    1f60a blush smiling_face_with_smiling_eyes
    1f60b face_savoring_food savour yum
    1f60c relieved relieved_face
    1f60d heart_eyes lovestruck smiling_face_with_heart-eyes smiling_face_with_heart_eyes
    1f60e smiling_face_with_sunglasses sunglasses
    1f60f cocky smirk smirking_face
    1f610 neutral_face
    1f611 expressionless expressionless_face
    1f612 unamused unamused_face
    1f613 downcast_face_with_sweat sweat
    1f614 pensive pensive_face
    1f615 confused confused_face
    1f616 confounded confounded_face
    1f617 kissing kissing_face
    1f618 face_blowing_a_kiss flirty kissing_heart
    1f619 kissing_face_with_smiling_eyes kissing_smiling_eyes
    1f61a kissing_closed_eyes kissing_face_with_closed_eyes loving_kiss
    1f61b face_with_tongue stuck_out_tongue
    1f61c mischievous stuck_out_tongue_winking_eye winking_face_with_tongue
    1f61d lmao squinting_face_with_tongue stuck_out_tongue_closed_eyes
    1f61e disappointed disappointed_face
    1f61f worried worried_face
    1f620 angry angry_face
    1f621 enraged enraged_face pout rage
    1f622 cry crying_face upset
    1f623 persevere persevered persevering_face
    1f624 annoyed face_with_steam_from_nose triumph
    1f625 disappointed_relieved gloomy sad_but_relieved_face
    1f626 frowning frowning_face_with_open_mouth
    1f627 anguished anguished_face
    1f628 fearful fearful_face
    1f629 weary weary_face
    1f62a sleepy sleepy_face
    1f62b tired tired_face
    1f62c grimacing grimacing_face
    1f62d distressed loudly_crying_face sob
    1f62e face_with_open_mouth open_mouth
    1f62e-200d-1f4a8 face_exhaling
    1f62f hushed hushed_face
    1f630 anxious anxious_face_with_sweat cold_sweat frustrated
    1f631 face_screaming_in_fear frightened scream
    1f632 astonished astonished_face
    1f633 flushed flushed_face
    1f634 sleeping sleeping_face
    1f635 dizzy_face face_with_crossed-out_eyes face_with_crossed_out_eyes knocked_out_face
    1f635-200d-1f4ab face_with_spiral_eyes
    1f636 face_without_mouth no_mouth
    1f636-200d-1f32b-fe0f face_in_clouds
    1f637 face_with_medical_mask ill mask
    1f638 grinning_cat_with_smiling_eyes smile_cat
    1f639 cat_with_tears_of_joy joy_cat
    1f63a grinning_cat smiley_cat smiling_cat
    1f63b heart_eyes_cat smiling_cat_with_heart-eyes smiling_cat_with_heart_eyes
    1f63c cat_with_wry_smile smirk_cat
    1f63d kissing_cat
    1f63e pouting_cat
    1f63f crying_cat crying_cat_face
    1f640 scream_cat weary_cat
    1f641 slight_frown slightly_frowning_face
    1f642 slight_smile slightly_smiling_face
    1f642-200d-2194-fe0f head_shaking_horizontally
    1f642-200d-2195-fe0f head_shaking_vertically
    1f643 upside-down_face upside_down upside_down_face
    1f644 face_with_rolling_eyes roll_eyes rolling_eyes
    1f645 no_good person_gesturing_no
    1f645-200d-2640-fe0f ng_woman no_good_woman woman_gesturing_no
    1f645-200d-2642-fe0f man_gesturing_no ng_man no_good_man
    1f646 ok_person person_gesturing_ok
    1f646-200d-2640-fe0f ok_woman woman_gesturing_ok
    1f646-200d-2642-fe0f man_gesturing_ok ok_man
    1f647 bow person_bowing
    1f647-200d-2640-fe0f bowing_woman woman_bowing
    1f647-200d-2642-fe0f bowing_man man_bowing
    1f648 see-no-evil_monkey see_no_evil see_no_evil_monkey
    1f649 hear-no-evil_monkey hear_no_evil hear_no_evil_monkey
    1f64a speak-no-evil_monkey speak_no_evil speak_no_evil_monkey
    1f64b person_raising_hand raising_hand
    1f64b-200d-2640-fe0f raising_hand_woman woman_raising_hand
    1f64b-200d-2642-fe0f man_raising_hand raising_hand_man
    1f64c raised_hands raising_hands
    1f64d frowning_person person_frowning
    1f64d-200d-2640-fe0f frowning_woman woman_frowning
    1f64d-200d-2642-fe0f frowning_man man_frowning
    1f64e person_pouting person_with_pouting_face pouting_face
    1f64e-200d-2640-fe0f pouting_woman woman_pouting
    1f64e-200d-2642-fe0f man_pouting pouting_man
    1f64f folded_hands pray
    1f680 rocket
    1f681 helicopter
    1f682 locomotive steam_locomotive
    1f683 railroad_car railway_car
    1f684 bullettrain_side high-speed_train high_speed_train
    1f685 bullet_train bullettrain_front
    1f686 train2
    1f687 metro
    1f688 light_rail
    1f689 station
    1f68a tram
    1f68b train tram_car
    1f68c bus
    1f68d oncoming_bus
    1f68e trolleybus
    1f68f bus_stop busstop
    1f690 minibus
    1f691 ambulance
    1f692 fire_engine
    1f693 police_car
    1f694 oncoming_police_car
    1f695 taxi
    1f696 oncoming_taxi
    1f697 automobile car red_car
    1f698 oncoming_automobile
    1f699 blue_car sport_utility_vehicle
    1f69a delivery_truck truck
    1f69b articulated_lorry
    1f69c tractor
    1f69d monorail
    1f69e mountain_railway
    1f69f suspension_railway
    1f6a0 mountain_cableway
    1f6a1 aerial_tramway
    1f6a2 ship
    1f6a3 person_rowing_boat rowboat
    1f6a3-200d-2640-fe0f rowing_woman woman_rowing_boat
    1f6a3-200d-2642-fe0f man_rowing_boat rowing_man
    1f6a4 speedboat
    1f6a5 horizontal_traffic_light traffic_light
    1f6a6 vertical_traffic_light
    1f6a7 construction
    1f6a8 police_car_light police_light rotating_light
    1f6a9 triangular_flag triangular_flag_on_post
    1f6aa door
    1f6ab no_entry_sign prohibited
    1f6ac cigarette smoking
    1f6ad no_smoking
    1f6ae litter_in_bin_sign put_litter_in_its_place
    1f6af do_not_litter no_littering
    1f6b0 potable_water
    1f6b1 non-potable_water non_potable_water
    1f6b2 bicycle bike
    1f6b3 no_bicycles
    1f6b4 bicyclist person_biking
    1f6b4-200d-2640-fe0f biking_woman woman_biking
    1f6b4-200d-2642-fe0f biking_man man_biking
    1f6b5 mountain_bicyclist person_mountain_biking
    1f6b5-200d-2640-fe0f mountain_biking_woman woman_mountain_biking
    1f6b5-200d-2642-fe0f man_mountain_biking mountain_biking_man
    1f6b6 person_walking walking
    1f6b6-200d-2640-fe0f walking_woman woman_walking
    1f6b6-200d-2640-fe0f-200d-27a1-fe0f woman_walking_facing_right
    1f6b6-200d-2642-fe0f man_walking walking_man
    1f6b6-200d-2642-fe0f-200d-27a1-fe0f man_walking_facing_right
    1f6b6-200d-27a1-fe0f person_walking_facing_right
    1f6b7 no_pedestrians
    1f6b8 children_crossing
    1f6b9 mens mens_room
    1f6ba womens womens_room
    1f6bb restroom
    1f6bc baby_symbol
    1f6bd toilet
    1f6be water_closet wc
    1f6bf shower
    1f6c0 bath person_taking_bath
    1f6c1 bathtub
    1f6c2 passport_control
    1f6c3 customs
    1f6c4 baggage_claim
    1f6c5 left_luggage
    1f6cb-fe0f couch couch_and_lamp
    1f6cc person_in_bed sleeping_accommodation sleeping_bed
    1f6cd-fe0f shopping shopping_bags
    1f6ce-fe0f bellhop bellhop_bell
    1f6cf-fe0f bed
    1f6d0 place_of_worship worship_symbol
    1f6d1 octagonal_sign stop_sign
    1f6d2 shopping_cart shopping_trolley
    1f6d5 hindu_temple
    1f6d6 hut
    1f6d7 elevator
    1f6d8 landslide
    1f6d9 lighthouse
    1f6dc wireless
    1f6dd playground_slide
    1f6de wheel
    1f6df ring_buoy
    1f6e0-fe0f hammer_and_wrench tools
    1f6e1-fe0f shield
    1f6e2-fe0f oil oil_drum
    1f6e3-fe0f motorway
    1f6e4-fe0f railroad_track railway_track
    1f6e5-fe0f motor_boat motorboat
    1f6e9-fe0f airplane_small small_airplane
    1f6eb airplane_departure flight_departure
    1f6ec airplane_arrival airplane_arriving flight_arrival
    1f6f0-fe0f artificial_satellite satellite_orbital
    1f6f3-fe0f cruise_ship passenger_ship
    1f6f4 kick_scooter scooter
    1f6f5 motor_scooter motorbike
    1f6f6 canoe kayak
    1f6f7 sled
    1f6f8 flying_saucer
    1f6f9 skateboard
    1f6fa auto_rickshaw
    1f6fb pickup_truck
    1f6fc roller_skate
    1f7e0 orange_circle
    1f7e1 yellow_circle
    1f7e2 green_circle
    1f7e3 purple_circle
    1f7e4 brown_circle
    1f7e5 red_square
    1f7e6 blue_square
    1f7e7 orange_square
    1f7e8 yellow_square
    1f7e9 green_square
    1f7ea purple_square
    1f7eb brown_square
    1f7f0 heavy_equals_sign
    1f90c pinched_fingers
    1f90d white_heart
    1f90e brown_heart
    1f90f pinching_hand
    1f910 zipper-mouth_face zipper_mouth zipper_mouth_face
    1f911 money-mouth_face money_mouth money_mouth_face
    1f912 face_with_thermometer thermometer_face
    1f913 nerd nerd_face
    1f914 thinking thinking_face
    1f915 face_with_head-bandage face_with_head_bandage head_bandage
    1f916 robot robot_face
    1f917 hugging hugging_face hugs smiling_face_with_open_hands
    1f918 metal sign_of_the_horns
    1f919 call_me call_me_hand
    1f91a back_of_hand raised_back_of_hand
    1f91b fist_left left-facing_fist left_facing_fist left_fist
    1f91c fist_right right-facing_fist right_facing_fist right_fist
    1f91d handshake shaking_hands
    1f91e crossed_fingers fingers_crossed hand_with_index_and_middle_finger_crossed
    1f91f love-you_gesture love_you_gesture
    1f920 cowboy cowboy_hat_face face_with_cowboy_hat
    1f921 clown clown_face
    1f922 nauseated_face sick
    1f923 rofl rolling_on_the_floor_laughing
    1f924 drool drooling_face
    1f925 liar lying_face
    1f926 face_palm facepalm person_facepalming
    1f926-200d-2640-fe0f woman_facepalming
    1f926-200d-2642-fe0f man_facepalming
    1f927 sneeze sneezing_face
    1f928 face_with_raised_eyebrow raised_eyebrow
    1f929 star-struck star_struck
    1f92a zany_face
    1f92b shushing_face
    1f92c cursing_face face_with_symbols_on_mouth
    1f92d face_with_hand_over_mouth hand_over_mouth
    1f92e face_vomiting vomiting_face
    1f92f exploding_head
    1f930 expecting_woman pregnant_woman
    1f931 breast-feeding breast_feeding
    1f932 palms_up_together
    1f933 selfie
    1f934 prince
    1f935 person_in_tuxedo
    1f935-200d-2640-fe0f woman_in_tuxedo
    1f935-200d-2642-fe0f man_in_tuxedo
    1f936 mother_christmas mrs_claus
    1f937 person_shrugging shrug
    1f937-200d-2640-fe0f woman_shrugging
    1f937-200d-2642-fe0f man_shrugging
    1f938 cartwheel cartwheeling person_cartwheeling person_doing_cartwheel
    1f938-200d-2640-fe0f woman_cartwheeling
    1f938-200d-2642-fe0f man_cartwheeling
    1f939 juggler juggling juggling_person person_juggling
    1f939-200d-2640-fe0f woman_juggling
    1f939-200d-2642-fe0f man_juggling
    1f93a fencer fencing person_fencing
    1f93c people_wrestling wrestlers wrestling
    1f93c-200d-2640-fe0f women_wrestling
    1f93c-200d-2642-fe0f men_wrestling
    1f93d person_playing_water_polo water_polo
    1f93d-200d-2640-fe0f woman_playing_water_polo
    1f93d-200d-2642-fe0f man_playing_water_polo
    1f93e handball handball_person person_playing_handball
    1f93e-200d-2640-fe0f woman_playing_handball
    1f93e-200d-2642-fe0f man_playing_handball
    1f93f diving_mask
    1f940 wilted_flower wilted_rose
    1f941 drum drum_with_drumsticks
    1f942 champagne_glass clinking_glass clinking_glasses
    1f943 tumbler_glass whisky
    1f944 spoon
    1f945 goal goal_net
    1f947 1st_place_medal first_place first_place_medal
    1f948 2nd_place_medal second_place second_place_medal
    1f949 3rd_place_medal third_place third_place_medal
    1f94a boxing_glove boxing_gloves
    1f94b karate_uniform martial_arts_uniform
    1f94c curling_stone
    1f94d lacrosse
    1f94e softball
    1f94f flying_disc
    1f950 croissant
    1f951 avocado
    1f952 cucumber
    1f953 bacon
    1f954 potato
    1f955 carrot
    1f956 baguette_bread french_bread
    1f957 green_salad salad
    1f958 paella shallow_pan_of_food
    1f959 stuffed_flatbread stuffed_pita
    1f95a egg egg2
    1f95b glass_of_milk milk milk_glass
    1f95c peanuts shelled_peanut
    1f95d kiwi kiwi_fruit kiwifruit
    1f95e pancakes
    1f95f dumpling
    1f960 fortune_cookie
    1f961 takeout_box
    1f962 chopsticks
    1f963 bowl_with_spoon
    1f964 cup_with_straw
    1f965 coconut
    1f966 broccoli
    1f967 pie
    1f968 pretzel
    1f969 cut_of_meat
    1f96a sandwich
    1f96b canned_food
    1f96c leafy_green
    1f96d mango
    1f96e moon_cake
    1f96f bagel
    1f970 smiling_face_with_hearts smiling_face_with_three_hearts
    1f971 yawning_face
    1f972 smiling_face_with_tear
    1f973 partying_face
    1f974 woozy_face
    1f975 hot_face
    1f976 cold_face
    1f977 ninja
    1f978 disguised_face
    1f979 face_holding_back_tears
    1f97a pleading_face
    1f97b sari
    1f97c lab_coat
    1f97d goggles
    1f97e hiking_boot
    1f97f flat_shoe
    1f980 crab
    1f981 lion lion_face
    1f982 scorpion
    1f983 turkey
    1f984 unicorn unicorn_face
    1f985 eagle
    1f986 duck
    1f987 bat
    1f988 shark
    1f989 owl
    1f98a fox fox_face
    1f98b butterfly
    1f98c deer
    1f98d gorilla harambe
    1f98e lizard
    1f98f rhino rhinoceros
    1f990 shrimp
    1f991 squid
    1f992 giraffe
    1f993 zebra
    1f994 hedgehog
    1f995 sauropod
    1f996 t-rex t_rex
    1f997 cricket
    1f998 kangaroo
    1f999 llama
    1f99a peacock
    1f99b hippopotamus
    1f99c parrot
    1f99d raccoon
    1f99e lobster
    1f99f mosquito
    1f9a0 microbe
    1f9a1 badger
    1f9a2 swan
    1f9a3 mammoth
    1f9a4 dodo
    1f9a5 sloth
    1f9a6 otter
    1f9a7 orangutan
    1f9a8 skunk
    1f9a9 flamingo
    1f9aa oyster
    1f9ab beaver
    1f9ac bison
    1f9ad seal
    1f9ae guide_dog
    1f9af probing_cane white_cane
    1f9b0 red_hair
    1f9b1 curly_hair
    1f9b2 bald
    1f9b3 white_hair
    1f9b4 bone
    1f9b5 leg
    1f9b6 foot
    1f9b7 tooth
    1f9b8 superhero
    1f9b8-200d-2640-fe0f superhero_woman woman_superhero
    1f9b8-200d-2642-fe0f man_superhero superhero_man
    1f9b9 supervillain
    1f9b9-200d-2640-fe0f supervillain_woman woman_supervillain
    1f9b9-200d-2642-fe0f man_supervillain supervillain_man
    1f9ba safety_vest
    1f9bb ear_with_hearing_aid
    1f9bc motorized_wheelchair
    1f9bd manual_wheelchair
    1f9be mechanical_arm
    1f9bf mechanical_leg
    1f9c0 cheese cheese_wedge
    1f9c1 cupcake
    1f9c2 salt
    1f9c3 beverage_box
    1f9c4 garlic
    1f9c5 onion
    1f9c6 falafel
    1f9c7 waffle
    1f9c8 butter
    1f9c9 mate
    1f9ca ice ice_cube
    1f9cb bubble_tea
    1f9cc troll
    1f9cd person_standing standing_person
    1f9cd-200d-2640-fe0f standing_woman woman_standing
    1f9cd-200d-2642-fe0f man_standing standing_man
    1f9ce kneeling_person person_kneeling
    1f9ce-200d-2640-fe0f kneeling_woman woman_kneeling
    1f9ce-200d-2640-fe0f-200d-27a1-fe0f woman_kneeling_facing_right
    1f9ce-200d-2642-fe0f kneeling_man man_kneeling
    1f9ce-200d-2642-fe0f-200d-27a1-fe0f man_kneeling_facing_right
    1f9ce-200d-27a1-fe0f person_kneeling_facing_right
    1f9cf deaf_person
    1f9cf-200d-2640-fe0f deaf_woman
    1f9cf-200d-2642-fe0f deaf_man
    1f9d0 face_with_monocle monocle_face
    1f9d1 adult person
    1f9d1-200d-2695-fe0f health_worker
    1f9d1-200d-2696-fe0f judge
    1f9d1-200d-2708-fe0f pilot
    1f9d1-200d-1f33e farmer
    1f9d1-200d-1f373 cook
    1f9d1-200d-1f37c person_feeding_baby
    1f9d1-200d-1f384 mx_claus
    1f9d1-200d-1f393 student
    1f9d1-200d-1f3a4 singer
    1f9d1-200d-1f3a8 artist
    1f9d1-200d-1f3eb teacher
    1f9d1-200d-1f3ed factory_worker
    1f9d1-200d-1f4bb technologist
    1f9d1-200d-1f4bc office_worker
    1f9d1-200d-1f527 mechanic
    1f9d1-200d-1f52c scientist
    1f9d1-200d-1f680 astronaut
    1f9d1-200d-1f692 firefighter
    1f9d1-200d-1f91d-200d-1f9d1 people_holding_hands
    1f9d1-200d-1f9af person_with_probing_cane person_with_white_cane
    1f9d1-200d-1f9af-200d-27a1-fe0f person_with_white_cane_facing_right
    1f9d1-200d-1f9b0 person_red_hair
    1f9d1-200d-1f9b1 person_curly_hair
    1f9d1-200d-1f9b2 person_bald
    1f9d1-200d-1f9b3 person_white_hair
    1f9d1-200d-1f9bc person_in_motorized_wheelchair
    1f9d1-200d-1f9bc-200d-27a1-fe0f person_in_motorized_wheelchair_facing_right
    1f9d1-200d-1f9bd person_in_manual_wheelchair
    1f9d1-200d-1f9bd-200d-27a1-fe0f person_in_manual_wheelchair_facing_right
    1f9d1-200d-1f9d1-200d-1f9d2 family_adult_adult_child
    1f9d1-200d-1f9d1-200d-1f9d2-200d-1f9d2 family_adult_adult_child_child
    1f9d1-200d-1f9d2 family_adult_child
    1f9d1-200d-1f9d2-200d-1f9d2 family_adult_child_child
    1f9d1-200d-1fa70 ballet_dancer
    1f9d2 child
    1f9d3 older_adult older_person
    1f9d4 bearded_person person_beard
    1f9d4-200d-2640-fe0f woman_beard
    1f9d4-200d-2642-fe0f man_beard
    1f9d5 woman_with_headscarf
    1f9d6 person_in_steamy_room sauna_person
    1f9d6-200d-2640-fe0f sauna_woman woman_in_steamy_room
    1f9d6-200d-2642-fe0f man_in_steamy_room sauna_man
    1f9d7 climbing person_climbing
    1f9d7-200d-2640-fe0f climbing_woman woman_climbing
    1f9d7-200d-2642-fe0f climbing_man man_climbing
    1f9d8 lotus_position person_in_lotus_position
    1f9d8-200d-2640-fe0f lotus_position_woman woman_in_lotus_position
    1f9d8-200d-2642-fe0f lotus_position_man man_in_lotus_position
    1f9d9 mage
    1f9d9-200d-2640-fe0f mage_woman woman_mage
    1f9d9-200d-2642-fe0f mage_man man_mage
    1f9da fairy
    1f9da-200d-2640-fe0f fairy_woman woman_fairy
    1f9da-200d-2642-fe0f fairy_man man_fairy
    1f9db vampire
    1f9db-200d-2640-fe0f vampire_woman woman_vampire
    1f9db-200d-2642-fe0f man_vampire vampire_man
    1f9dc merperson
    1f9dc-200d-2640-fe0f mermaid
    1f9dc-200d-2642-fe0f merman
    1f9dd elf
    1f9dd-200d-2640-fe0f elf_woman woman_elf
    1f9dd-200d-2642-fe0f elf_man man_elf
    1f9de genie
    1f9de-200d-2640-fe0f genie_woman woman_genie
    1f9de-200d-2642-fe0f genie_man man_genie
    1f9df zombie
    1f9df-200d-2640-fe0f woman_zombie zombie_woman
    1f9df-200d-2642-fe0f man_zombie zombie_man
    1f9e0 brain
    1f9e1 orange_heart
    1f9e2 billed_cap
    1f9e3 scarf
    1f9e4 gloves
    1f9e5 coat
    1f9e6 socks
    1f9e7 red_envelope
    1f9e8 firecracker
    1f9e9 jigsaw puzzle_piece
    1f9ea test_tube
    1f9eb petri_dish
    1f9ec dna
    1f9ed compass
    1f9ee abacus
    1f9ef fire_extinguisher
    1f9f0 toolbox
    1f9f1 brick bricks
    1f9f2 magnet
    1f9f3 luggage
    1f9f4 lotion_bottle
    1f9f5 thread
    1f9f6 yarn
    1f9f7 safety_pin
    1f9f8 teddy_bear
    1f9f9 broom
    1f9fa basket
    1f9fb roll_of_paper
    1f9fc soap
    1f9fd sponge
    1f9fe receipt
    1f9ff nazar_amulet
    1fa70 ballet_shoes
    1fa71 one-piece_swimsuit one_piece_swimsuit
    1fa72 briefs swim_brief
    1fa73 shorts
    1fa74 thong_sandal
    1fa75 light_blue_heart
    1fa76 grey_heart
    1fa77 pink_heart
    1fa78 drop_of_blood
    1fa79 adhesive_bandage
    1fa7a stethoscope
    1fa7b x-ray x_ray
    1fa7c crutch
    1fa80 yo-yo yo_yo
    1fa81 kite
    1fa82 parachute
    1fa83 boomerang
    1fa84 magic_wand
    1fa85 pinata
    1fa86 nesting_dolls
    1fa87 maracas
    1fa88 flute
    1fa89 harp
    1fa8a trombone
    1fa8b meteor
    1fa8c eraser
    1fa8d net_with_handle
    1fa8e treasure_chest
    1fa8f shovel
    1fa90 ringed_planet
    1fa91 chair
    1fa92 razor
    1fa93 axe
    1fa94 diya_lamp
    1fa95 banjo
    1fa96 military_helmet
    1fa97 accordion
    1fa98 long_drum
    1fa99 coin
    1fa9a carpentry_saw
    1fa9b screwdriver
    1fa9c ladder
    1fa9d hook
    1fa9e mirror
    1fa9f window
    1faa0 plunger
    1faa1 sewing_needle
    1faa2 knot
    1faa3 bucket
    1faa4 mouse_trap
    1faa5 toothbrush
    1faa6 headstone
    1faa7 placard
    1faa8 rock
    1faa9 mirror_ball
    1faaa identification_card
    1faab low_battery
    1faac hamsa
    1faad folding_hand_fan
    1faae hair_pick
    1faaf khanda
    1fab0 fly
    1fab1 worm
    1fab2 beetle
    1fab3 cockroach
    1fab4 potted_plant
    1fab5 wood
    1fab6 feather
    1fab7 lotus
    1fab8 coral
    1fab9 empty_nest
    1faba nest_with_eggs
    1fabb hyacinth
    1fabc jellyfish
    1fabd wing
    1fabe leafless_tree
    1fabf goose
    1fac0 anatomical_heart
    1fac1 lungs
    1fac2 people_hugging
    1fac3 pregnant_man
    1fac4 pregnant_person
    1fac5 person_with_crown
    1fac6 fingerprint
    1fac8 hairy_creature
    1facc monarch_butterfly
    1facd orca
    1face moose
    1facf donkey
    1fad0 blueberries
    1fad1 bell_pepper
    1fad2 olive
    1fad3 flatbread
    1fad4 tamale
    1fad5 fondue
    1fad6 teapot
    1fad7 pouring_liquid
    1fad8 beans
    1fad9 jar
    1fada ginger_root
    1fadb pea_pod
    1fadc root_vegetable
    1fadd pickle
    1fadf splatter
    1fae0 melting_face
    1fae1 saluting_face
    1fae2 face_with_open_eyes_and_hand_over_mouth
    1fae3 face_with_peeking_eye
    1fae4 face_with_diagonal_mouth
    1fae5 dotted_line_face
    1fae6 biting_lip
    1fae7 bubbles
    1fae8 shaking_face
    1fae9 face_with_bags_under_eyes
    1faea distorted_face
    1faeb cracking_face
    1faef fight_cloud
    1faf0 hand_with_index_finger_and_thumb_crossed
    1faf1 rightwards_hand
    1faf2 leftwards_hand
    1faf3 palm_down_hand
    1faf4 palm_up_hand
    1faf5 index_pointing_at_the_viewer
    1faf6 heart_hands
    1faf7 leftwards_pushing_hand
    1faf8 rightwards_pushing_hand
    1faf9 leftwards_thumb_sign
    1fafa rightwards_thumb_sign
    """
}
